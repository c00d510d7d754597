// What the program wrote into the page (report/page_data.h says what stands where).

const SEVERITIES = ['critical', 'major', 'minor', 'neutral'];  // the gravest first
const MQM_WEIGHTS = { critical: 25, major: 5, minor: 1, neutral: 0 };

function readData() {
  const text = byId('data').textContent;
  const data = JSON.parse(text);
  const [fields, ...rows] = data.pairs;
  delete data.pairs;
  const at = Object.fromEntries(fields.map((name, i) => [name, i]));
  return { ...data, at, rows, key: contentKey(text), simplified: simplifiedForms(data.scripts) };
}

// 64 bits of FNV-1a, in two halves of different seeds: tells one page from another, no more.
function contentKey(text) {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; ++i) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

// "並并亂乱" → {並: 并, 亂: 乱}
function simplifiedForms(pairs) {
  const characters = [...pairs];
  const forms = new Map();
  for (let i = 0; i + 1 < characters.length; i += 2) forms.set(characters[i], characters[i + 1]);
  return forms;
}

// The line of a text's name without its folders.
const fileName = (path) => path.split('/').pop() || path;
