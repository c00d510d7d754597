// What a reviewer can do to beads, as changes for Store.commit; null where it cannot be done.
// Sentences of a bead follow one another in their text, before and after.

const last = (list) => list[list.length - 1];

// A bead that a person has drawn.
const drawn = (source, target, moved) =>
  ({ pair: -1, source, target, confidence: 1, moved, edited: true });

const follows = (before, after) =>
  before.length === 0 || after.length === 0 || last(before) + 1 === after[0];

const beadChange = (at, removed, added) => ({
  kind: 'beads', at, removed,
  added: added.filter((bead) => bead.source.length + bead.target.length > 0),
});

// Bead `at` and the one behind it become one.
function mergeChange(beads, at) {
  const [first, second] = [beads[at], beads[at + 1]];
  if (!first || !second || first.deleted || second.deleted) return null;
  if (!SIDES.every((side) => follows(first[side], second[side]))) return null;
  const one = drawn([...first.source, ...second.source], [...first.target, ...second.target],
    first.moved && second.moved);
  return beadChange(at, [first, second], [one]);
}

// In two: the first takes so many sentences of either side.
function splitChange(beads, at, sourceCount, targetCount) {
  const bead = beads[at];
  if (!bead || bead.deleted) return null;
  const first = drawn(bead.source.slice(0, sourceCount), bead.target.slice(0, targetCount),
    bead.moved);
  const second = drawn(bead.source.slice(sourceCount), bead.target.slice(targetCount), bead.moved);
  const change = beadChange(at, [bead], [first, second]);
  return change.added.length === 2 ? change : null;
}

// Behind the sentence `count` of one side; the other side is cut where its share of the text is
// nearest to this one's.
function splitAt(store, at, side, count) {
  const bead = store.beads[at];
  const other = side === 'source' ? 'target' : 'source';
  const lengths = (name) => bead[name].map((id) => Math.max(1, store.texts[name][id].length));
  const share = (list, n) => list.slice(0, n).reduce((sum, x) => sum + x, 0) /
    Math.max(1, list.reduce((sum, x) => sum + x, 0));
  const wanted = share(lengths(side), count);
  const others = lengths(other);
  let best = 0;
  for (let n = 0; n <= others.length; ++n) {
    if (Math.abs(share(others, n) - wanted) < Math.abs(share(others, best) - wanted)) best = n;
  }
  return side === 'source' ? splitChange(store.beads, at, count, best)
    : splitChange(store.beads, at, best, count);
}

// Where most would cut: the middle of the side with more sentences.
function splitInMiddle(store, at) {
  const bead = store.beads[at];
  if (!bead) return null;
  const side = bead.source.length > bead.target.length ? 'source' : 'target';
  if (bead[side].length < 2) {
    return bead.source.length === 1 && bead.target.length === 1
      ? splitChange(store.beads, at, 1, 0) : null;
  }
  return splitAt(store, at, side, Math.round(bead[side].length / 2));
}

// The first sentence of a side goes to the bead before (`step` -1), the last one to the bead behind
// (`step` 1).
function moveChange(beads, at, side, step) {
  const [bead, neighbour] = [beads[at], beads[at + step]];
  if (!bead || !neighbour || bead.deleted || neighbour.deleted || bead[side].length === 0) {
    return null;
  }
  const moving = step < 0 ? bead[side].slice(0, 1) : bead[side].slice(-1);
  const fits = step < 0 ? follows(neighbour[side], moving) : follows(moving, neighbour[side]);
  if (!fits) return null;
  const left = { ...drawn(bead.source, bead.target, bead.moved),
    [side]: step < 0 ? bead[side].slice(1) : bead[side].slice(0, -1) };
  const grown = { ...drawn(neighbour.source, neighbour.target, neighbour.moved),
    [side]: step < 0 ? [...neighbour[side], ...moving] : [...moving, ...neighbour[side]] };
  return step < 0 ? beadChange(at - 1, [neighbour, bead], [grown, left])
    : beadChange(at, [bead, neighbour], [left, grown]);
}

// Left out of the corrected bitext; the same again brings it back.
function deleteChange(beads, at) {
  const bead = beads[at];
  if (!bead) return null;
  return beadChange(at, [bead], [{ ...bead, deleted: !bead.deleted }]);
}

// Is a change that was kept from an earlier visit one that can be made to the store as it is now:
// are the beads it removes there, and does it add the same sentences in the same order?
function isSound(store, change) {
  if (change?.kind === 'decision') {
    return store.findings[change.finding] !== undefined && isDecision(change.before) &&
      isDecision(change.after);
  }
  if (change?.kind !== 'beads' || !Number.isInteger(change.at) || change.at < 0) return false;
  const { at, removed, added } = change;
  if (!Array.isArray(removed) || !Array.isArray(added)) return false;
  const isBead = (bead) => SIDES.every((side) => Array.isArray(bead?.[side])) &&
    Number.isInteger(bead.pair) && bead.pair >= -1 && bead.pair < store.data.rows.length;
  if (removed.length === 0 || ![...removed, ...added].every(isBead)) return false;
  const same = (beads, others, side) => JSON.stringify(beads.flatMap((bead) => bead[side])) ===
    JSON.stringify(others.flatMap((bead) => bead[side]));
  const there = store.beads.slice(at, at + removed.length);
  return there.length === removed.length && SIDES.every((side) =>
    there.every((bead, i) => same([bead], [removed[i]], side)) && same(removed, added, side));
}

const isDecision = (decision) => ['open', 'accepted', 'dismissed'].includes(decision?.state) &&
  typeof decision.note === 'string';

function decisionChange(store, finding, state, note) {
  const before = store.decision(finding);
  const after = { state, note };
  if (before.state === state && before.note === note) return null;
  return { kind: 'decision', finding: finding.id, before, after };
}
