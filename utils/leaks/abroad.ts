/**
 * Words for resetting, confirming, activating and inviting in other languages, without accents and
 * in small letters. What follows the beginning of a word is grammar.
 */
const latin =
  'passwort|kennwort|bestati|bestaeti|aktivier|freischalt|einladung|registrierung|zurucksetz|zuruecksetz|mot-?de-?passe|reinitialis|confirmer|activer|inscription|contrasena|restablec|recuperar|confirmar|activar|invitacion|verificar|reimposta|recupera-|conferma|attiva|invito|redefinir|senha|ativar|convite|wachtwoord|bevestig|activeer|uitnodiging|haslo|aktywacj|zaproszeni|potwierd|saisettei|sai-?hakko|kakunin|touroku|toroku|shoutai|shotai|ninsho|zhaohui|jihuo|yaoqing|yanzheng';
const other =
  'パスワード|再設定|再発行|本人確認|会員登録|本登録|仮登録|招待|認証|有効化|激活|邀请|邀請|验证|驗證|找回|重置|초대|인증|비밀번호|재설정|подтвержд|приглаш|сброс|парол';

/** Such a word anywhere in the words of a page. */
export const abroadAnywhere = new RegExp(`(?<![a-z])(?:${latin})[a-z]*|${other}`);

/** A piece of a path that is such a word, with at most three more. */
export const abroadDoor = new RegExp(
  `^(?:[a-z]{2,12}-)?(?:(?:${latin})[a-z]*(?:-[a-z]+){0,3}|[^a-z]*(?:${other})[^a-z]*)$`,
);

/** A text without the accents of Latin letters; marks of other scripts are letters of their own. */
export function plainLetters(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z])[\u0300-\u036f]+/gi, '')
    .normalize('NFC');
}
