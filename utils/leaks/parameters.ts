import { looksRandom } from './randomness.ts';

/** Parameters that open the door by themselves, whatever page they stand on. In snake case. */
const live = wordSet(
  'access_token refresh_token id_token session_token auth_token bearer_token user_token api_token personal_access_token private_token password passwd passphrase passwort contrasena senha motdepasse kennwort userpass user_password login_password new_password secret client_secret api_secret app_secret api_key apikey access_key secret_key private_key encryption_key aws_secret_access_key subscription_key x_api_key credentials',
);

/** Parameters that hold something given to one person, if the value is long enough to be that. */
const strong = wordSet(
  'token auth authorization sig signature sign hmac session session_id sessionid phpsessid jsessionid aspsessionid sid_token auth_key authkey resource_key rlkey share_key share_token link_token invite_token invitation_token reset_token reset_key reset_password_token password_reset_token confirmation_token confirm_token verification_token verify_token verification_code activation_key activation_code activation_token magic_token magic_link login_token one_time_token one_time_code otp otac oob_code login_key login_hash login_link auto_login magic_key share_code share_hash access_hash secure_token secret_link private_link guest_token view_key ticket sso_token sso_ticket assertion jwt nonce_token cftoken admin_key edit_key room_key email_token unsubscribe_token optout_token reg_token registration_token access_code security_code passcode guest_access_token tempauth email_hash mail_hash hashed_email pwd pw pass pin_code',
);

/** Names of the same things that also mean ordinary ones: counted only with a value made by a machine. */
const vague = wordSet(
  'code key hash k t auth_code sid user_key uid_hash secure_id enc data_key st ott cid_hash',
);

/** Names of a session or a proof that also name a talk, a train ticket or a star sign. */
const everyday = wordSet('session session_id ticket sign signature sig auth authorization');

/** Tokens that pages hand out for turning pages or against forgery. */
const harmless =
  /(?:^|_)(?:page|next|prev|csrf|xsrf|continuation|cursor|sync|client|design)_?token$|verificationtoken$/;

/**
 * Whether a vague name means what the page around it makes of it: what a post was shared from, what
 * an auction was found by, which visit of a shop this is.
 */
export function isEverydayUse(
  name: string,
  text: string,
  place: string,
  names: ReadonlySet<string>,
): boolean {
  switch (name) {
    case 't':
      return names.has('s') || /\/status(?:es)?\/\d/.test(place);
    case 'hash':
      return (
        text.includes(':') || (/^[0-9a-f]+$/i.test(text) && !accountNames.some(it => names.has(it)))
      );
    case 'sid':
      return !/\.(?:php\d?|aspx?|jspx?|do|cgi|pl|cfm|dll)(?:[/?;]|$)|log-?in|sign-?in|account|portal|session|member|secure/i.test(
        place,
      );
    default:
      return false;
  }
}

/** A digest beside one of these is the proof of whose it is. */
const accountNames =
  'id u uid user user_id userid member member_id cid mid customer_id account email e m'.split(' ');

/** What a parameter is by its name and value: proof of who somebody is, something meant for one person, or neither. */
export function secretLevel(name: string, text: string): 'live' | 'personal' | null {
  if (!name || harmless.test(name)) return null;
  const bare = name.replaceAll('_', '');
  if (live.has(bare)) return text.length >= 6 && !isWord(text) ? 'live' : passwordLevel(name, text);
  if (everyday.has(bare) && isTitle(text)) return null;
  if (strong.has(bare) || ending.test(name)) {
    return text.length >= 8 && !isWord(text) ? 'personal' : null;
  }
  return vague.has(bare) && looksRandom(text) ? 'personal' : null;
}

/** What names of secrets end with; of ASP's session, what they begin with. */
const ending = /_(?:token|secret|sig|signature|passwd|password)$|^aspsessionid_?[a-z]{6,12}$/;

/** A password may well be a word. */
function passwordLevel(name: string, text: string): 'live' | null {
  const placeholder =
    /^(?:true|false|null|reset|forgot|forgotten|change|recovery|required|none|undefined)$/i;
  return /pass|senha|kennwort/.test(name) && text.length >= 4 && !placeholder.test(text)
    ? 'live'
    : null;
}

/** A single word, several joined, or a placeholder: nothing that had to be kept secret. */
function isWord(text: string): boolean {
  return /^(?:[a-z]{1,20}(?:[-_ .+][a-z]{1,20}){0,8}|[A-Z]{1,20}|[{<[$%].*)$/s.test(text);
}

/** Words with capitals, and small numbers beside them: `Keynote`, `spring2026`, `2026-track-3`. */
function isTitle(text: string): boolean {
  return /^(?:(?:[A-Za-z][a-z]{2,19}\d{0,4}|[A-Z]{1,8}|[a-z]{1,3}|\d{1,4})(?:[-_ .+]|$)){1,9}$/.test(
    text,
  );
}

/** Without underscores: services write `sessionid`, `sessionId` and `session_id`. */
function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.replaceAll('_', '').split(' '));
}
