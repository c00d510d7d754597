// Dialogs: what the keys do, what the marks mean.

const KEYS = [
  ['j', 'key-next'], ['k', 'key-previous'], ['n', 'key-next-finding'], ['p', 'key-previous-finding'],
  ['→ ←', 'key-links'], ['/', 'key-search'], ['a', 'key-accept'], ['d', 'key-dismiss'],
  ['o', 'key-note'], ['m', 'key-merge'], ['Shift M', 'key-merge-up'], ['s', 'key-split'],
  ['x', 'key-delete'], ['1 2', 'key-source'], ['3 4', 'key-target'], ['u, Ctrl Z', 'key-undo'],
  ['r, Ctrl Shift Z', 'key-redo'], ['e', 'key-export'], ['?', 'key-help'], ['Esc', 'key-close'],
];

function openDialog(title, ...content) {
  const dialog = byId('dialog');
  dialog.replaceChildren(
    el('header', {}, el('h2', { id: 'dialog-title' }, title),
      el('button', {
        type: 'button', class: 'quiet', 'aria-label': t('close'), onclick: () => dialog.close(),
      }, '✕')),
    ...content);
  if (!dialog.open) dialog.showModal();
}

function openHelp(keys, saved) {
  const single = el('label', { class: 'choice' }, el('input', {
    type: 'checkbox',
    checked: keys.single,
    onchange: (event) => {
      keys.single = event.target.checked;
      saved.choose('keys', keys.single ? 'on' : 'off');
    },
  }), el('span', {}, t('single-keys')));
  openDialog(t('help'), el('p', {}, t('help-text')),
    el('table', { class: 'keys' }, el('tbody', {}, KEYS.map(([key, what]) => el('tr', {},
      el('th', { scope: 'row' }, key.split(' ').map((one) => [el('kbd', {}, one), ' '])),
      el('td', {}, t(what)))))),
    single, el('p', { class: 'small' }, t(saved.works ? 'kept-here' : 'not-kept')));
}
