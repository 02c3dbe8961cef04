/**
 * Made by test/tools/generate-confusables.ts from Unicode 15.0.0 confusables.txt; do not edit.
 *
 * Copyright © 1991-Present Unicode, Inc. Unicode and the Unicode Logo are registered trademarks of
 * Unicode, Inc. in the U.S. and other countries. Used under the Unicode License v3
 * (SPDX: Unicode-3.0), https://www.unicode.org/license.txt, which asks that this notice go with it.
 *
 * One line for each ASCII text: what it is, and the characters that look like it.
 */
export const confusableRows = `
- ˗‐‒–—―⁃−➖⸺⸻ー一
-. ꓾
. ۰ꓸ꘎𝅭
.. ꓺ
2 ᒿꛯ
3 𑣊𖼻𝈆
4 Ꮞ
6 бᏮ𑣕
7 𑣆𝈒
8 ȣ৪੪ଃ𐌚
9 ৭੧୨൭𑣌𑣖
a ɑαаᎪᗅᴀ⍺ꓮ𐊠𖽀
aa ꜳ
ae æӕ
ao ꜵ
ar 🜇
au ꜷ
av ꜹꜻ
ay ꜽ
b ßƅʙвьҍᏏᏴᑲᖯᗷꓐ𐊂𐊡𐌁
c сҫငᏟᴄⲥꓚ𐊢𐌂𐐽𐔜𑣩𑣲🝌
d đԁԃძᎠᏧᑯᗞᗪᴅꓒꓓ
dz ʣ
e еєҽҿၔᎬᴇ℮⋿ⴹꓰꬲ𐊆
f ғӻքᖴẝꓝꜰꞙꬵ𐊇𐊥𐔥𑣂𝈓
g ƍɡɢԍցဌᏀᏳᶃꓖ
h ħʜнћңҥһӈӊԋԧԩհᎻᏂᕼꓧ𐋏
i ıɩɪιіᎥ⍳ꙇ𑣃
j ϳјᎫᒍᴊꓙ
k ĸκкқҝҟҡӄԟᏦᛕᴋꓗ𐔘
l łǀʟӏ۱Ꮮᒪᛁ∣⏽ⵏꓡꓲ𐊊𐌉𐌠𐔦𖼖𖼨𝈪
ll ǁ‖∥
ls ʪ
lt ₶
lz ʫ
m мӎᎷᗰᛖᴍꓟ𐊰𐌑𑜀𑣣
mb 🝫
n ŋɴпԥոռกꓠ𐔓
o øοσоօ۵०০੦૦ଠ୦௦ం౦ಂ೦ംഠ൦ං๐໐ဝ၀ჿዐᴏᴑⲟⵔ〇ꓳꬽ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠
oe œ
oo ∞ꚙꝏ
p þρϼрҏᏢᑭᴘ⍴ⲣꓑ𐊕
q ԛգզⵕ
qe 🜀
r ʀгґᎡᏒᖇᴦⲅꓣꭇꭈ𖼵𝈖
s ƽѕടรຣຮᏕᏚꓢꜱ𐊖𐑈𑣁𖼺
sss 🝜
t ŧтҭԏᎢᴛ⊤⟙丁七丅丆ꓔ𐊗𐊱𐌕𖼊🝨
tf ꝷ
ts ʦ
u ʋυսሀᑌᴜ∪⋃ꓴꞟꭎꭒ𐓶𑣘𖽂
ue ᵫ
uo ꭣ
v νѵ۷Ꮩᐯᴠ∨⋁ⴸꓦꛟ𐔝𑜆𑣀𖼈𝈍
vb 🝬
w ɯωшщѡԝաพฟພຟᎳᏔᴡꓪ𑜊𑜎𑜏𑣦𑣯
x ×χхҳӽӿᕁᕽ᙭᙮ᚷ╳⤫⤬⨯ⵝ乂ꓫ𐊐𐊴𐌗𐌢𐔧𑣬
y ɣʏγуүұყᎩᎽᶌỿ丫ꓬꭚ𐊲𑣜𖽃
z Ꮓᴢꓜ𐋵𑣄𑣥
`;
