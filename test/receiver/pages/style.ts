/** The one sheet of all pages. */
export const style = `
:root { color-scheme: light dark; --ground: light-dark(#f3f5f9, #15171c); --card: light-dark(#fff, #1e2128);
  --ink: light-dark(#1d2330, #e7e9ee); --soft: light-dark(#566074, #a9b2c1); --line: light-dark(#d9dfe9, #363c48);
  --link: light-dark(#1d4ed8, #93b4ff); --bad: light-dark(#b3261e, #ff9d94); --badGround: light-dark(#fdeceb, #3a1f1f);
  --good: light-dark(#1c6b3c, #86d9a6); --goodGround: light-dark(#e6f4eb, #17301f);
  --wait: light-dark(#7a5200, #f2c464); --waitGround: light-dark(#fff4d9, #35290f) }
* { box-sizing: border-box; margin: 0 }
body { background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; padding: 28px 20px 60px }
header, main { max-width: 860px; margin: 0 auto }
main { margin-top: 20px; display: grid; gap: 24px }
h1 { font-size: 26px; letter-spacing: -.02em; display: flex; gap: 12px; align-items: center; flex-wrap: wrap }
h2 { font-size: 18px } h3 { font-size: 15px; margin-top: 16px }
header p { color: var(--soft); max-width: 70ch }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 6px }
code, pre { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
small { color: var(--soft); font-size: 14px; font-weight: 400 }
.link code { font-size: 16px; color: var(--ink) }
section, form, .reports { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 18px 20px }
main > section:has(> .reports), main > section:has(> .none) { background: none; border: 0; padding: 0 }
.none, .others { color: var(--soft); margin-top: 6px }
.reports { list-style: none; padding: 0; margin-top: 8px; overflow: hidden }
.reports li + li { border-top: 1px solid var(--line) }
.reports a { display: grid; grid-template-columns: 3.5em 1fr auto; gap: 2px 12px; padding: 14px 18px; color: inherit; text-decoration: none }
.reports a:hover { background: color-mix(in srgb, var(--link) 8%, transparent) }
.reports a:focus-visible { outline-offset: -3px; border-radius: 12px }
.number { font-weight: 700; grid-row: span 2 } .what { min-width: 0 } .what code { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden }
.when { color: var(--soft); font-size: 14px; grid-column: 2 }
.reports .state { grid-column: 3; grid-row: 1 / span 2; align-self: center }
.state { font-size: 14px; font-weight: 600; letter-spacing: 0; padding: 2px 10px; border-radius: 20px; white-space: nowrap; color: var(--wait); background: var(--waitGround) }
.state[data-status=confirmed] { color: var(--bad); background: var(--badGround) }
.state[data-status=harmless] { color: var(--good); background: var(--goodGround) }
.refusal { padding: 12px 16px; border-radius: 12px; color: var(--bad); background: var(--badGround); font-weight: 600; overflow-wrap: anywhere }
.decide { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 16px; align-items: start }
form { display: grid; gap: 14px }
fieldset { border: 0; padding: 0; display: grid; gap: 10px; min-width: 0 }
legend { font-weight: 600; margin-bottom: 8px; padding: 0 }
label { display: grid; gap: 4px; font-weight: 600 }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 10px; align-items: start; font-weight: 400 }
.choice b { font-weight: 500 } .choice code { display: block; color: var(--soft) } .choice span { min-width: 0 }
.against { display: block; color: var(--bad) }
input:not([type]), textarea { font: inherit; font-weight: 400; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 8px; padding: 8px 10px; width: 100%; resize: vertical }
input[type=radio], input[type=checkbox] { width: 18px; height: 18px; margin-top: 3px; accent-color: var(--link) }
button { font: inherit; font-weight: 600; padding: 9px 20px; min-height: 44px; border-radius: 10px; border: 1px solid transparent; justify-self: start; cursor: pointer; color: light-dark(#fff, #2b0f0d); background: var(--bad) }
button.plain { color: var(--ink); background: none; border-color: var(--soft) }
dl { display: grid; gap: 8px; margin-top: 10px }
dl > div { display: grid; grid-template-columns: minmax(9em, 26%) 1fr; gap: 4px 16px }
dt { color: var(--soft) } dd { min-width: 0; overflow-wrap: anywhere } dd ul { padding-left: 18px }
pre { white-space: pre-wrap; margin-top: 6px; padding: 12px 14px; border-radius: 10px; background: var(--ground); max-height: 24em; overflow: auto }
@media (max-width: 560px) { dl > div { grid-template-columns: 1fr } .reports a { grid-template-columns: 3.5em 1fr } .reports .state { grid-column: 2; grid-row: auto; justify-self: start } }
`;
