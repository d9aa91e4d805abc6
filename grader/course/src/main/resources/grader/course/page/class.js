const data = JSON.parse(document.getElementById('data').textContent);
const say = (text, ...values) => data.words[text].replace(/\{(\d)\}/g, (_, place) => values[place]);
const tag = (name, className, text) => {
  const made = document.createElement(name);
  if (className) { made.className = className; }
  if (text !== undefined) { made.textContent = text; }
  return made;
};
const PART = 100;
const SIGNS = [['l', '◷', 'late'], ['f', '⚑', 'flagged'], ['o', '✎', 'set by a person']];
const words = new Intl.Collator(document.documentElement.lang, {numeric: true, sensitivity: 'base'});
/* A row; what is not needed to show the first ones is made when it is asked for. */
class Student {
  #cells;
  #marks;
  #found;
  constructor([id, name, email, section, href, total, cells, alike = null], place) {
    Object.assign(this, {place, id, name: name || id, email, section, href, total, alike});
    this.#cells = cells;
  }
  get marks() {
    return this.#marks ??= this.#cells.map(cell => {
      const [, mark, letters] = /^(-?\d*)([a-z]*)$/.exec(cell);
      return {mark: mark === '' ? null : Number(mark), letters};
    });
  }
  get found() {
    return this.#found ??= [this.name, this.id, this.email].join('\n').normalize('NFKC').toLocaleLowerCase();
  }
  count(letter) { return this.#cells.filter(each => each.includes(letter)).length; }
}
const students = data.rows.map((row, place) => new Student(row, place));
const state = {key: '', down: false, shown: students, drawn: 0};
const body = document.getElementById('rows');
const more = document.getElementById('more');
const search = document.getElementById('search');
const which = document.getElementById('which');
const section = document.getElementById('section');
const hasAlike = Boolean(document.querySelector('#table [data-key="alike"]'));
const heads = [...document.querySelectorAll('#table thead button')];

function value(student, key) {
  if (key === 'name' || key === 'section') { return student[key]; }
  if (key === 'total' || key === 'alike') { return student[key]; }
  if (key.length === 1) { return student.count(key); }
  return student.marks[heads.findIndex(each => each.dataset.key === key) - 3].mark;
}
/* What has no value comes last, whichever way; equal ones stay in the roster's order. */
function compare(left, right) {
  const a = value(left, state.key);
  const b = value(right, state.key);
  const none = (a === null || a === '') - (b === null || b === '');
  if (none !== 0) { return none; }
  const order = typeof a === 'string' ? words.compare(a, b) : a - b;
  return (state.down ? -order : order) || left.place - right.place;
}
function choose() {
  const sought = search.value.normalize('NFKC').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const shown = students.filter(each => sought.every(word => each.found.includes(word))
      && (!which.value || each.count(which.value) > 0)
      && (!section || !section.value || each.section === section.value));
  if (state.key) { shown.sort(compare); }
  state.shown = shown;
  state.drawn = 0;
  body.replaceChildren();
  draw(PART);
  document.getElementById('shown').textContent = say('Shown: {0} of {1}', shown.length, students.length);
}
function link(student, at, text, label) {
  const made = tag('a', '', text);
  made.href = student.href + at;
  made.tabIndex = -1;
  if (label) { made.title = label; made.setAttribute('aria-label', label); }
  return made;
}
function cell(student, place) {
  const {mark, letters} = student.marks[place];
  const [short, points, anchor] = data.exercises[place];
  const signs = SIGNS.filter(([letter]) => letters.includes(letter));
  const number = mark === null ? (letters.includes('m') ? '–' : '?')
      : letters.includes('m') ? mark + ' –' : letters.includes('n') ? mark + ' ?' : String(mark);
  const said = letters.includes('m') ? say('{0}, {1}: nothing handed in', student.name, short)
      : mark === null ? say('{0}, {1}: not graded yet', student.name, short)
      : say('{0}, {1}: {2} of {3} points', student.name, short, mark, points);
  const text = number + signs.map(([, sign]) => ' ' + sign).join('');
  const made = tag('td', 'number' + (mark === points ? ' full' : mark === 0 ? ' none' : ''));
  made.append(link(student, '#' + anchor, text, [said, ...signs.map(([, , word]) => say(word))].join(', ')));
  return made;
}
function row(student) {
  const made = tag('tr');
  const head = tag('th');
  head.scope = 'row';
  const name = link(student, '', '');
  name.append(tag('bdi', '', student.name));
  if (student.name !== student.id) { name.append(' ', tag('small', '', student.id)); }
  name.title = student.email || student.id;
  head.append(name);
  made.append(head, tag('td', 'plain', student.section), tag('td', 'number plain total', student.total ?? '–'));
  student.marks.forEach((_, place) => made.append(cell(student, place)));
  ['f', 'l', 'o'].forEach(letter => made.append(tag('td', 'number plain', student.count(letter) || '')));
  if (hasAlike) { made.append(tag('td', 'number plain', student.alike === null ? '' : student.alike + ' %')); }
  return made;
}
function draw(count) {
  const part = document.createDocumentFragment();
  const end = Math.min(state.shown.length, state.drawn + count);
  for (let i = state.drawn; i < end; i++) { part.append(row(state.shown[i])); }
  state.drawn = end;
  body.append(part);
  more.hidden = end === state.shown.length;
  more.textContent = say('Show all {0}', state.shown.length);
  if (!body.querySelector('a[tabindex="0"]')) { rest(body.querySelector('a')); }
}
/* The table is one stop for the tab key; arrows move in it. */
function rest(anchor) {
  body.querySelectorAll('a[tabindex="0"]').forEach(each => { each.tabIndex = -1; });
  if (anchor) { anchor.tabIndex = 0; }
}
function move(from, down, right) {
  const line = from.closest('tr');
  if (down > 0 && !line.nextElementSibling) { draw(PART); }
  const next = down > 0 ? line.nextElementSibling : down < 0 ? line.previousElementSibling : line;
  const links = next ? [...next.querySelectorAll('a')] : [];
  const place = [...line.querySelectorAll('a')].indexOf(from) + right;
  const target = links[Math.min(Math.max(place, 0), links.length - 1)];
  if (target) { rest(target); target.focus(); }
}
const MOVES = {
  ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], Home: [0, -Infinity], End: [0, Infinity],
};
body.addEventListener('keydown', event => {
  const step = MOVES[event.key];
  const from = event.target.closest('a');
  if (step && from && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    move(from, ...step);
  }
});
body.addEventListener('focusin', event => { if (event.target.matches('a')) { rest(event.target); } });
heads.forEach(button => button.addEventListener('click', () => {
  const key = button.dataset.key;
  state.down = state.key === key ? !state.down : key !== 'name' && key !== 'section';
  state.key = key;
  heads.forEach(each => each.closest('th').removeAttribute('aria-sort'));
  button.closest('th').setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
  choose();
}));
[search, which, section].filter(Boolean).forEach(each => each.addEventListener('input', choose));
document.getElementById('filter').addEventListener('submit', event => event.preventDefault());
document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.closest('input, select, textarea')) {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape' && event.target === search && search.value) {
    search.value = '';
    choose();
  }
});
more.addEventListener('click', () => { draw(Infinity); });
new IntersectionObserver(seen => {
  if (seen.some(each => each.isIntersecting) && !more.hidden) { draw(PART); }
}, {root: document.querySelector('.tall'), rootMargin: '600px'}).observe(more);
window.addEventListener('beforeprint', () => draw(Infinity));

/* Who made a mistake is drawn when it is opened. */
document.querySelectorAll('details.mistake').forEach(details => details.addEventListener('toggle', () => {
  const place = details.querySelector('.who');
  const names = place.querySelector('.names');
  if (!details.open || names.firstChild) { return; }
  const some = data.who[Number(place.dataset.who)].map(index => students[index]);
  const anchor = details.querySelector('.body a').hash;
  some.forEach(each => {
    const made = tag('a');
    made.href = each.href + anchor;
    made.append(tag('bdi', '', each.name));
    names.append(made);
  });
  const addresses = some.map(each => each.email).filter(Boolean);
  const button = place.querySelector('button');
  const status = place.querySelector('[role="status"]');
  button.hidden = false;
  button.disabled = addresses.length === 0;
  button.textContent = addresses.length ? say('Copy addresses ({0})', addresses.length) : say('nobody has an address');
  button.addEventListener('click', () => copyText(addresses.join(', '),
      () => { status.textContent = say('Addresses copied: {0}', addresses.length); },
      () => {
        const area = tag('textarea');
        area.value = addresses.join(', ');
        area.readOnly = true;
        status.textContent = say('Copy these addresses:');
        status.after(area);
        area.select();
      }));
}));
choose();
openTarget();
