import { hasKnownSuffix } from '../link/names.ts';
import { isEmail } from './emails.ts';
import { asciiBehind } from './encoded.ts';
import { leakAt, nothing, type Page, type Rule } from './page.ts';
import { isTenant } from './tenants.ts';

/** Given names that are hardly ever anything else: no months, plants, virtues, cities or companies. */
const givenNames = new Set(
  `adam adrian agnes ahmed aiko akira alan albert alberto alejandro alessandro alexander alexandra alice alison amanda amelie
  amy ana anders andrea andreas andrew andrzej angela anita anja anna anne annika anthony antonio ashley barbara beatrice
  ben benjamin bernd bernhard bjorn bob bogdan brian bruno camille carla carlos carmen caroline catherine cecilia
  charles chloe chris christian christina christine christoph christopher claire claudia colin craig daisuke daniel daniela
  dave david deborah dennis diana diego dieter dirk dmitri dominik donald donna dorothea edgar eduardo edward elena elisabeth
  elizabeth ella ellen emily emma enrique eric erik esther eva fabian fatima felipe fernanda fernando fiona florian francesca
  francisco francois franziska frederic friedrich fritz gabriel gabriela gary gavin geoffrey georg george gerald gerhard
  gianluca giovanni giulia giuseppe gregory greta guido gunther gustav hans hannah haruka harald heather heidi heike heinz
  helen helena helmut henrik henry hideo hiroshi holger hugo ian ibrahim ines ingrid irene isabel isabelle ivan jacob
  jacques jakub james jan jana jane janet janina jason javier jean jeffrey jennifer jens jeremy jessica jim joachim joan
  joanna joao jochen joe johan johanna john johannes jonas jonathan jorge jose josef joseph joshua juan judith julia
  julian julie jun jurgen justin karen karin karl katarina katharina katherine kathrin katrin kazuo keiko keith kelly ken
  kenji kenneth kevin kim klaus kristin kurt lars laura lauren laurent lea leah lena leonard leonie linda lisa lorenzo louis
  louise luca lucas lucia luis luisa lukas magdalena manfred manuel marc marcel marco marcus margaret maria marie marina
  mario marion markus marta martha martin martina matthew matthias mats mehmet melanie mia michael michaela michel michelle
  miguel mikhail mohamed mohammed monica monika nadia nadine nancy naoko natalia natalie nathan nicholas nicolas nicole
  nikolai nina noah nora norbert olaf oliver olivia oscar otto pablo pamela paola paolo patricia patrick paul paula pavel
  pedro peter petra philip philipp phillip pierre piotr rachel raj rajesh ralf ralph raphael rebecca regina renate ricardo
  richard rita robert roberto roger roland ronald rosa rudolf ruth ryan sabine sabrina sakura samantha samuel sandra sara
  sarah satoshi scott sean sebastian sergei sergio sharon shaun silke silvia simon simone sofia sonja sophia sophie stefan
  stefanie stephan stephanie stephen steve steven susan susanne sven svetlana takashi takeshi tanaka tanja tatiana teresa
  thomas thorsten tim timothy tobias tom tomas tracy ulrich ursula ute uwe valentina vera veronica victoria vincent vladimir
  walter wei werner wilhelm william wolfgang xavier yoko yoshi yuki yuko yumi yusuf yvonne zofia`.split(
    /\s+/,
  ),
);

/** What stands beside a given name in the names of shops, servers and pages. */
const noSurname =
  /^(?:app|apps|art|arts|bar|blog|blogs|book|books|cafe|cdn|church|cloud|club|cms|college|data|db|demo|design|dev|dental|docs|editor|farm|film|files|ftp|fund|git|group|hall|home|hospital|host|hotel|house|ide|info|inn|island|lab|labs|law|library|local|mail|media|museum|music|news|old|online|page|pages|photo|photography|photos|prod|project|pub|school|server|shop|site|site\d|sites|stage|staging|static|store|street|studio|studios|test|theme|themes|tools?|town|university|users?|video|web|webmail|website|wiki|wood|works|world|www\d?|yoga)$/;

/** A longer one cannot be resolved. */
const longestHost = 253;

/** Which part of the host below the registrable domain tells who it was made for. */
export const namedHosts: Rule = page => {
  const { host, domain } = page;
  if (!domain || host.length <= domain.length || host.length > longestHost) return nothing;
  const sub = host.slice(0, host.length - domain.length - 1);
  const found = addressIn(page, sub) ?? nameIn(page, sub);
  return found ? [found] : nothing;
};

function addressIn(page: Page, sub: string) {
  for (const part of [sub.replaceAll('.', ''), ...sub.split('.')]) {
    const text = textBehind(part);
    if (text && isEmail(text)) return partAt(page, 'encoded-email', sub, text);
  }
  // `jane.doe-at-corp-com`, with any mark for each dot.
  const at = sub.search(/[-._]at[-._]/);
  if (at < 0) return null;
  const label = sub.slice(0, at).split('.').at(-1) ?? '';
  const person = label.split(/[-_]+/).filter(Boolean).join('_');
  const domain = sub
    .slice(at + '.at.'.length)
    .split(/[-._]+/)
    .filter(Boolean)
    .join('.');
  if (!/^[a-z][a-z0-9_-]{1,40}$/.test(person) || !isDomain(domain)) return null;
  return partAt(page, 'encoded-email', sub, `${person}@${domain}`);
}

function isDomain(name: string): boolean {
  return /\.(?:example|test)$/.test(name) || hasKnownSuffix(name);
}

function nameIn(page: Page, sub: string) {
  // People have pages of their own there.
  if (isTenant(page.host, null)) return null;
  const labels = sub.replace(/^www\./, '').split('.');
  const [first = '', second = ''] = labels;
  const inOne = labels.find(label => isFullName(label.split(/[-_]/)));
  if (inOne) return partAt(page, 'personal-data', inOne, inOne);
  return isFullName([first, second]) && labels.length === 2
    ? partAt(page, 'personal-data', `${first}.${second}`, `${first}.${second}`)
    : null;
}

/** Given name, perhaps an initial, surname. */
function isFullName(words: readonly string[]): boolean {
  const [given = '', ...others] = words;
  const surname = others.at(-1) ?? '';
  const initials = others.slice(0, -1);
  if (initials.length > 1 || initials.some(it => it.length > 1)) return false;
  return givenNames.has(given) && /^[a-z]{3,20}$/.test(surname) && !noSurname.test(surname);
}

function partAt(page: Page, kind: 'encoded-email' | 'personal-data', part: string, detail: string) {
  const at = page.host.indexOf(part);
  const start = page.parts.hostStart + Math.max(0, at);
  return leakAt(page, kind, 'ask', { start, end: start + part.length }, detail);
}

/** The text behind hexadecimal digits or base32: a host name has no capitals for base64. */
function textBehind(part: string): string | null {
  if (/^(?:[2-7][0-9a-f]){6,}$/.test(part)) return asciiBehind(part);
  return part.length >= 12 && /^[a-z2-7]+$/.test(part) ? fromBase32(part) : null;
}

function fromBase32(part: string): string | null {
  let [held, bits, text] = [0, 0, ''];
  for (const character of part) {
    const digit = 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(character);
    held = ((held << 5) | digit) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (byte < 0x20 || byte > 0x7e) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
