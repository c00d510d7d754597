// One finding below its pair: how grave, which rule, what it says, and the reviewer's decision.

function drawFinding(review, finding) {
  const decision = review.store.decision(finding);
  const item = el('li', {
    class: `finding ${finding.severity} ${decision.state}`,
    'data-finding': finding.id,
    'data-current': String(review.finding === finding.id),
  });
  item.append(
    el('p', { class: 'finding-head' },
      el('span', { class: 'badge' }, severityName(finding.severity)),
      el('span', { class: 'rule', title: `${finding.rule} · ${finding.category}` },
        ruleName(finding.rule)),
      el('span', { class: 'sure' }, t('sure', { n: percent(finding.confidence) }))),
    el('p', { class: 'message' }, bdi(finding.message, 'en')));
  if (finding.suggestion) {
    item.append(el('p', { class: 'suggestion' }, `${t('suggestion')} `,
      bdi(finding.suggestion, review.store.language('target'))));
  }
  item.append(drawDecision(review, finding, decision));
  return item;
}

function drawDecision(review, finding, decision) {
  const button = (state, key) => el('button', {
    type: 'button',
    class: 'quiet',
    'data-do': state,
    'aria-pressed': String(decision.state === state),
    title: t(`${key}-title`),
    onclick: () => review.decide(finding, decision.state === state ? 'open' : state),
  }, t(key));
  const note = el('input', {
    type: 'text',
    class: 'note',
    'aria-label': t('note'),
    placeholder: t('note'),
    maxlength: 500,
    onchange: (event) => review.note(finding, event.target.value),
  });
  note.value = decision.note;
  return el('div', { class: 'decision' }, button('accepted', 'accept'),
    button('dismissed', 'dismiss'), note);
}

const percent = (share) => `${Math.round(share * 100)} %`;
