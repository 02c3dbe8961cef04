/** Keys whose maker gave them a recognizable shape, as [service, shape]; matched against whole values. */
// biome-ignore format: one row a line
const shapes: readonly (readonly [string, RegExp])[] = [
  ['AWS', /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/],
  ['GitHub', /^gh[oprsu]_[A-Za-z0-9]{36,255}$/],
  ['GitHub', /^github_pat_\w{22,255}$/],
  ['GitLab', /^gl(?:pat|ptt|dt|rt|cbt|ft|imt|soat|agent|oas)-[\w.-]{20,255}$/],
  ['Slack', /^xox[abeoprs]-[\w-]{10,255}$/],
  ['Slack', /^xapp-\d-[\w-]{20,255}$/],
  ['Stripe', /^(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}$/],
  ['Stripe', /^whsec_[A-Za-z0-9+/=]{24,255}$/],
  ['Google', /^AIza[\w-]{35}$/],
  ['Google', /^GOCSPX-[\w-]{20,40}$/],
  ['Google', /^ya29\.[\w.-]{20,2048}$/],
  ['Google', /^1\/\/0[\w-]{30,255}$/],
  ['npm', /^npm_[A-Za-z0-9]{36}$/],
  ['PyPI', /^pypi-AgE[\w-]{40,512}$/],
  ['SendGrid', /^SG\.[\w-]{16,32}\.[\w-]{32,64}$/],
  ['Twilio', /^SK[0-9a-f]{32}$/],
  ['Mailgun', /^key-[0-9a-f]{32}$/],
  ['Mailchimp', /^[0-9a-f]{32}-us\d{1,2}$/],
  ['Anthropic', /^sk-ant-[\w-]{20,255}$/],
  ['OpenAI', /^sk-(?:proj|svcacct|admin|None)-[\w-]{20,255}$/],
  ['OpenAI', /^sk-[A-Za-z0-9]{32,64}$/],
  ['Hugging Face', /^hf_[A-Za-z0-9]{30,64}$/],
  ['Groq', /^gsk_[A-Za-z0-9]{40,64}$/],
  ['Perplexity', /^pplx-[A-Za-z0-9]{32,64}$/],
  ['xAI', /^xai-[A-Za-z0-9]{40,100}$/],
  ['Replicate', /^r8_[A-Za-z0-9]{30,50}$/],
  ['Telegram', /^(?:bot)?\d{8,10}:AA[\w-]{33}$/],
  ['Discord', /^[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}$/],
  ['DigitalOcean', /^do[oprt]_v1_[0-9a-f]{64}$/],
  ['Shopify', /^shp(?:at|ca|pa|ss)_[0-9a-f]{32}$/i],
  ['Docker', /^dckr_(?:pat|oat)_[\w-]{20,64}$/],
  ['Atlassian', /^AT(?:ATT|CTT|BB)3?[\w=-]{30,255}$/],
  ['Linear', /^lin_(?:api|oauth)_[A-Za-z0-9]{32,64}$/],
  ['Notion', /^(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,50})$/],
  ['Postman', /^PMAK-[0-9a-f]{24}-[0-9a-f]{34}$/],
  ['Databricks', /^dapi[0-9a-f]{32}(?:-\d)?$/],
  ['HashiCorp', /^hv[sbr]\.[\w-]{24,255}$/],
  ['Square', /^sq0(?:atp|csp|idp)-[\w-]{22,64}$/],
  ['Facebook', /^EAA[A-Za-z0-9]{60,512}$/],
  ['Microsoft Entra', /^[\w~.-]{3}\dQ~[\w~.-]{31,34}$/],
  ['New Relic', /^NRAK-[A-Z0-9]{27}$/],
  ['Sentry', /^sntry[su]_[\w=+/-]{40,512}$/],
  ['Grafana', /^gl(?:sa|c)_[\w=]{32,255}$/],
  ['Airtable', /^pat[A-Za-z0-9]{14}\.[0-9a-f]{64}$/],
  ['Supabase', /^sb(?:p_[0-9a-f]{40}|_secret_[\w-]{20,64})$/],
  ['Figma', /^figd_[\w-]{40,64}$/],
  ['Doppler', /^dp\.(?:pt|st|ct|sa)\.[\w.-]{40,64}$/],
  ['Dropbox', /^sl\.[\w-]{100,2048}$/],
  ['HubSpot', /^pat-(?:na|eu)\d-[0-9a-f-]{36}$/],
  ['age', /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/],
];

// Every shape begins like one of these; a value that does not is let through without trying them all.
const maybe =
  /^(?:A[A-Z]|gh|git|gl|xox|xapp|[sr]k[_-]|whsec|GOC|ya29|1\/\/|npm_|pypi|SG\.|SK|key-|[0-9a-f]{32}-us|hf_|gsk_|pplx|xai-|r8_|(?:bot)?\d{8}|[MNO][\w-]{23}|do[oprt]_|shp|dckr|lin_|secret_|ntn_|PMAK|dapi|hv[sbr]\.|sq0|EAA|[\w~.-]{3}\dQ~|NRAK|sntry|pat|sb|figd|dp\.|sl\.)/;

/** The service whose key `text` is by its shape, or null. */
export function keyMaker(text: string): string | null {
  if (text.length < 20 || text.length > 2_048) return null;
  const key = text.replace(/^(?:Bearer|token|Basic)[ +]/i, '');
  if (!maybe.test(key)) return null;
  return shapes.find(([, shape]) => shape.test(key))?.[0] ?? null;
}

/** Whether `text` is a JSON web token (signed or encrypted). */
export function isWebToken(text: string): boolean {
  if (!text.includes('eyJ')) return false;
  const [header = '', claims = '', ...rest] = text.replace(/^Bearer[ +]/i, '').split('.', 6);
  if (!/^eyJ[\w-]{8,}$/.test(header)) return false;
  // Signed tokens have readable claims in the middle, encrypted ones five parts.
  return claims.startsWith('eyJ') ? rest.length <= 1 : rest.length === 3;
}
