// Texts: joining sentences, showing what cannot be seen, and marking stretches.

// Characters without a shape of their own: controls, directions, what Unicode does not assign. What
// holds an emoji together is left alone.
const UNSEEN = new RegExp(
  '(?!\\n)[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]|(?!\\u200d)\\p{Cf}' +
  '|(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d', 'gu');
const NAMED = new Map([['\t', '⇥'], ['\r', '␍']]);

const codePointName = (character) =>
  `‹U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;

const markOf = (character) => NAMED.get(character) ?? codePointName(character);

// For names and messages, where a mark is a text like the rest.
const visibleText = (text) => text.replace(UNSEEN, markOf);

// Appends a text with marks for what cannot be seen.
function appendVisible(parent, text) {
  let end = 0;
  for (const match of text.matchAll(UNSEEN)) {
    parent.append(text.slice(end, match.index));
    parent.append(el('span', { class: 'unseen-mark', title: codePointName(match[0]) },
      markOf(match[0])));
    end = match.index + match[0].length;
  }
  parent.append(text.slice(end));
}

// As joined_text of the program: English sentences and what is Latin stand apart by a blank.
const isLatin = (code) => code < 0x80 || (code >= 0xc0 && code <= 0x27f);

function glue(before, after, language) {
  if (before === '' || after === '' || /\s$/u.test(before)) return '';
  const last = before.codePointAt(before.length - 1);
  return language === 'en' || isLatin(after.codePointAt(0)) || isLatin(last) ? ' ' : '';
}

// Appends text[begin, end) cut at the ends of all `marks`: {begin, end, class, link}, places in
// `text`. A mark of no length is a caret where something is missing.
function appendMarked(parent, text, begin, end, marks) {
  const inside = marks.filter((mark) => mark.begin <= end && mark.end >= begin);
  const cuts = new Set([begin, end]);
  for (const mark of inside) {
    cuts.add(Math.max(begin, mark.begin));
    cuts.add(Math.min(end, mark.end));
  }
  const ends = [...cuts].sort((a, b) => a - b);
  for (let i = 0; i < ends.length; ++i) {
    const [from, to] = [ends[i], ends[i + 1] ?? end];
    for (const mark of inside) {
      if (mark.begin === from && mark.end === from && !mark.link) {
        parent.append(el('span', { class: `caret ${mark.class}`, 'aria-hidden': 'true' }, '‸'));
      }
    }
    if (from === to) continue;
    appendRun(parent, text.slice(from, to),
      inside.filter((mark) => mark.begin <= from && mark.end >= to && mark.begin < mark.end));
  }
}

function appendRun(parent, text, marks) {
  if (marks.length === 0) {
    appendVisible(parent, text);
    return;
  }
  const links = marks.filter((mark) => mark.link).map((mark) => mark.link);
  const run = el('span', {
    class: [...new Set(marks.map((mark) => mark.class))].join(' '),
    'data-link': links.length > 0 ? links.join(' ') : null,
  });
  appendVisible(run, text);
  parent.append(run);
}
