import { indexByHost } from '../link/hostindex.ts';
import type { LeakKind } from './types.ts';

interface ServiceRow {
  readonly kind: LeakKind;
  readonly name: string;
  /** Each stands for itself and everything under it; none stands for any host. */
  readonly hosts: readonly string[];
  /** What path, query and fragment look like when they lead to one person's thing. */
  readonly rest: RegExp;
}

type Line = readonly [string, string, RegExp];

// biome-ignore format: one row a line
const sharing: readonly Line[] = [
  ['SharePoint', 'sharepoint.com sharepoint.us sharepoint.cn sharepoint-mil.us', /^\/:[a-z]:\/|^\/personal\/[^/]+\/.|guestaccess|[?&](?:guestaccesstoken|share|sharingv2|tempauth)=/i],
  ['OneDrive', '1drv.ms', /^\/./],
  ['OneDrive', 'onedrive.live.com', /[?&](?:authkey|resid|redeem|cid|id)=/i],
  ['Google Docs', 'docs.google.com', /^\/(?:a\/[^/]+\/)?(?:document|spreadsheets|presentation|forms|drawings|file|videos)\/(?:u\/\d+\/)?d\/./],
  ['Google Drive', 'drive.usercontent.google.com', /^\/(?:u\/\d+\/)?(?:download|open|uc)\?./],
  ['Google Drive', 'drive.google.com', /^\/(?:a\/[^/]+\/)?(?:(?:file|drive)\/[\w/]{0,24}(?:d|folders)\/|(?:open|uc|folderview)\?)./],
  ['Google Photos', 'photos.app.goo.gl', /^\/./],
  ['Google Photos', 'photos.google.com', /^\/(?:u\/\d+\/)?share\/./],
  ['Google Calendar', 'calendar.google.com', /\/private-[0-9a-f]/],
  ['Google Colab', 'colab.research.google.com', /^\/drive\/./],
  ['Looker Studio', 'lookerstudio.google.com datastudio.google.com', /^\/(?:u\/\d+\/)?(?:reporting|s)\/./],
  ['Dropbox', 'dropbox.com', /^\/(?:s|sh|scl\/f[io]|request|t|transfer|l\/scl|l\/sh?)\/./],
  ['Dropbox', 'dl.dropboxusercontent.com', /^\/./],
  ['Dropbox Paper', 'paper.dropbox.com', /^\/(?:doc|folder)\/./],
  ['DocSend', 'docsend.com', /^\/(?:view|v)\/./],
  ['Box', 'box.com', /^\/(?:s|v|f)\/./],
  ['WeTransfer', 'wetransfer.com', /^\/downloads\/./],
  ['WeTransfer', 'we.tl', /^\/./],
  ['iCloud', 'icloud.com', /^\/(?:iclouddrive|photos|notes|pages|numbers|keynote|share|sharedalbum|attachment|freeform|published\/\d+)\/?[#?]?./i],
  ['Notion', 'notion.so notion.site', /[/-][0-9a-f]{32}(?:[?#]|$)/],
  ['Figma', 'figma.com', /^\/(?:file|design|proto|board|slides)\/./],
  ['Miro', 'miro.com', /^\/(?:app\/board|welcomeonboard)\/./],
  ['Airtable', 'airtable.com', /^\/(?:invite\/|(?:app\w+\/)?shr)./],
  ['Trello', 'trello.com', /^\/(?:b|c|invite)\/./],
  ['Canva', 'canva.com', /^\/(?:design|brand\/join)\/?.*\/./],
  ['Evernote', 'evernote.com', /^\/(?:shard|note)\/./],
  ['MEGA', 'mega.nz mega.io mega.co.nz', /^\/(?:file\/|folder\/|#F?!)./],
  ['MediaFire', 'mediafire.com', /^\/(?:file|folder|file_premium)\/./],
  ['pCloud', 'pcloud.link', /^\/publink\/./],
  ['Proton Drive', 'drive.proton.me', /^\/urls\/./],
  ['Sync.com', 'sync.com', /^\/dl\/./],
  ['Egnyte', 'egnyte.com', /^\/(?:dl|fl)\/./],
  ['ShareFile', 'sharefile.com sharefile.eu', /^\/(?:d-|share\/|public\/).|\/d\/s\w{8}/],
  ['Citrix Files', 'citrixfiles.com', /^\/./],
  ['Zoho WorkDrive', 'workdrive.zohoexternal.com workdrive.zohopublic.com', /^\/(?:external|file|folder)\/./],
  ['Tresorit', 'web.tresorit.com', /^\/l[/#]./],
  ['SwissTransfer', 'swisstransfer.com', /^\/d\/./],
  ['TransferNow', 'transfernow.net', /^\/(?:\w+\/)?(?:dl|bld)\/?./],
  ['Filemail', 'filemail.com', /^\/(?:d|t)\/./],
  ['Smash', 'fromsmash.com', /^\/[\w-]{6,}/],
  ['GigaFile', 'gigafile.nu', /^\/\d{4}-./],
  ['GigaFile', 'xgf.nu', /^\/\w{3,}/],
  ['Synology', 'gofile.me', /^\/./],
  ['Synology', '', /^\/sharing\/(?=\w*\d)(?=\w*[A-Z])(?=\w*[a-z])\w{9}(?:[/?#]|$)/],
  ['Seafile', '', /^\/(?:[fd]|u\/d)\/(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{20}\//],
  ['Doodle', 'doodle.com', /^\/(?:poll|meeting|group-poll|sign-up-sheet|bp)\/./],
  ['Chouseisan', 'chouseisan.com', /^\/s\?h=./],
  ['firestorage', 'firestorage.jp firestorage.com xfs.jp', /^\/(?:download\/)?\w{4,}/],
  ['Loom', 'loom.com', /^\/share\/./],
  ['Vimeo', 'vimeo.com', /^\/\d+\/[0-9a-f]{8,}/],
  ['Quip', 'quip.com', /^\/\w{12}/],
  ['Coda', 'coda.io', /^\/d\/./],
  ['Smartsheet', 'app.smartsheet.com', /^\/b\/(?:publish|form|download)/],
  ['Microsoft Forms', 'forms.office.com forms.microsoft.com forms.cloud.microsoft', /^\/(?:r|e)\/.|responsepage\.aspx\?id=/i],
  ['Adobe Acrobat', 'acrobat.adobe.com', /^\/(?:id|link)\/./],
  ['Slack', 'join.slack.com', /shared_invite/],
  ['Slack', 'files.slack.com', /^\/./],
  ['WhatsApp', 'chat.whatsapp.com', /^\/./],
  ['Telegram', 't.me telegram.me telegram.dog', /^\/(?:\+|%20|joinchat\/|addlist\/)./i],
  ['Discord', 'discord.gg', /^\/(?:invite\/)?[\w-]{2,}/],
  ['Discord', 'discord.com discordapp.com', /^\/invite\/./],
  ['Signal', 'signal.group signal.me', /^\/#./],
  ['LINE', 'line.me', /^\/(?:R\/)?ti\/(?:g2?|p)\/./],
  ['Viber', 'invite.viber.com', /^\/\?g2?=./],
  ['Zalo', 'zalo.me', /^\/g\/./],
  ['SimpleX', 'simplex.chat', /^\/(?:contact|invitation)\/?#./],
  ['Guilded', 'guilded.gg', /^\/i\/./],
  ['Mattermost', '', /^\/signup_user_complete\/\?id=./],
  ['GitLab', 'gitlab.com', /^\/-\/invites\/./],
  ['Asana', 'app.asana.com', /\/(?:invite|join)\/?[?/]./],
  ['Google Classroom', 'classroom.google.com', /[?&]cjc=./],
  ['Excalidraw', 'excalidraw.com', /#(?:json|room)=./],
  ['Discord', 'cdn.discordapp.com media.discordapp.net', /^\/(?:ephemeral-)?attachments\/.+[?&]hm=./],
  ['ChatGPT', 'chatgpt.com chat.openai.com', /^\/share\/./],
  ['Claude', 'claude.ai', /^\/share\/./],
  ['calendar', '', /\/private-[0-9a-f]{12,}/],
  ['Nextcloud', '', /^\/index\.php\/s\/[A-Za-z0-9]{15}|^\/s\/(?=\w*\d)(?=\w*[A-Z])(?=\w*[a-z])[A-Za-z0-9]{15}(?:[/?#]|$)/],
];

// biome-ignore format: one row a line
const signing: readonly Line[] = [
  ['DocuSign', 'docusign.net docusign.com', /^\/(?:signing|member)\/.|[?&](?:ti|insession|slt)=/i],
  ['Adobe Acrobat Sign', 'adobesign.com echosign.com documents.adobe.com', /^\/public\/|[?&]tsid=/i],
  ['Dropbox Sign', 'hellosign.com sign.dropbox.com', /^\/(?:sign|t|editor|attachment)\/./i],
  ['PandaDoc', 'pandadoc.com', /^\/(?:d|document|p|s)\/./i],
  ['signNow', 'signnow.com', /^\/(?:s|webapp\/document)\/./i],
  ['CloudSign', 'cloudsign.jp', /^\/(?:documents|signings?|receiver|files)\/?./i],
  ['GMO Sign', 'gmosign.com', /^\/./],
  ['freee Sign', 'ninja-sign.com', /^\/./],
  ['Zoho Sign', 'sign.zoho.com sign.zoho.eu sign.zoho.jp', /^\/(?:zsguest|zsfl)./i],
  ['Yousign', 'yousign.app yousign.com', /\/(?:procedure|signatures?)\/./i],
  ['Scrive', 'scrive.com', /^\/s\/./i],
  ['RightSignature', 'rightsignature.com', /^\/signers?\/./i],
];

// biome-ignore format: one row a line
const meeting: readonly Line[] = [
  ['Zoom', 'zoom.us zoom.com zoomgov.com', /^\/(?:j|w|wc|s|my|meeting\/(?:register|attendee)|webinar\/register|rec\/(?:share|play)|clips\/share)\/./i],
  ['Microsoft Teams', 'teams.microsoft.com teams.live.com teams.microsoft.us', /^\/(?:l\/(?:meetup-join|meeting|channel|team|chat|message)|meet)\/./i],
  ['Google Meet', 'meet.google.com', /^\/(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/.)/],
  ['Webex', 'webex.com', /^\/(?:meet|join|wbxmjs)\/.|\/(?:j|ldr|lsr|k2)\.php\?|\/recordingservice\//i],
  ['GoTo', 'gotomeeting.com meet.goto.com gotowebinar.com', /^\/(?:join\/|register\/|\d{6,})./i],
  ['BlueJeans', 'bluejeans.com', /^\/\d{6,}/],
  ['RingCentral', 'v.ringcentral.com', /^\/join\/./],
  ['Skype', 'join.skype.com meet.lync.com', /^\/./],
  ['Jitsi Meet', 'meet.jit.si', /^\/[\w-]{6,}/],
  ['Whereby', 'whereby.com', /[?&]roomkey=./i],
  ['Amazon Chime', 'chime.aws', /^\/\d{6,}/],
];

// biome-ignore format: one row a line
const oneTime: readonly Line[] = [
  ['Microsoft', 'invitations.microsoft.com', /^\/redeem/i],
  ['Microsoft', 'login.microsoftonline.com', /^\/redeem/i],
  ['Slack', 'slack.com', /^\/(?:t\/[^/]+\/login\/)?z-app-\d/],
  ['Bitwarden Send', 'send.bitwarden.com', /^\/#./],
  ['Bitwarden Send', 'vault.bitwarden.com vault.bitwarden.eu', /^\/#\/send\/./],
  ['1Password', 'share.1password.com', /^\/s#?./],
  ['One-Time Secret', 'onetimesecret.com onetimesecret.dev', /^\/secret\/./],
  ['Privnote', 'privnote.com', /^\/[A-Za-z0-9]{6,}/],
  ['Password Pusher', 'pwpush.com', /^\/(?:\w\w\/)?p\/./],
  ['GitHub', 'github.com', /^\/(?:orgs\/)?[^/]+\/(?:[^/]+\/)?invitation/],
  ['Trello', 'trello.com', /^\/invite\/./],
];

// biome-ignore format: one row a line
const orders: readonly Line[] = [
  ['PayPal', 'paypal.com', /^\/(?:invoice|activity\/payment|paypalme\/request)\/./i],
  ['Stripe', 'invoice.stripe.com pay.stripe.com checkout.stripe.com billing.stripe.com', /^\/(?:i|c|p|receipts|invoice)\/./],
  ['QuickBooks', 'connect.intuit.com', /^\/(?:portal|t)\/./],
  ['Xero', 'in.xero.com', /^\/./],
  ['Square', 'squareup.com', /^\/(?:pay-invoice|receipt|r)\/./],
  ['Shopify', '', /\/orders\/[0-9a-f]{32}/],
  ['Calendly', 'calendly.com', /^\/(?:cancellations|reschedulings|invitees?)\/./],
  ['Cal.com', 'cal.com', /^\/(?:booking|reschedule|cancel)\/./],
  ['Acuity', 'acuityscheduling.com', /[?&]action=appt\b/],
];

// biome-ignore format: one row a line
const keys: readonly Line[] = [
  ['Slack', 'hooks.slack.com', /^\/(?:services|workflows|triggers)\/./],
  ['Discord', 'discord.com discordapp.com', /^\/api\/(?:v\d+\/)?webhooks\/\d+\/./],
  ['Microsoft Teams', 'outlook.office.com webhook.office.com', /^\/webhookb?2?\/./],
  ['Lark', 'open.feishu.cn open.larksuite.com', /^\/open-apis\/bot\/v2\/hook\/./],
  ['WeCom', 'qyapi.weixin.qq.com', /^\/cgi-bin\/webhook\/send\?key=./],
  ['IFTTT', 'maker.ifttt.com', /\/with\/key\/./],
  ['Zapier', 'hooks.zapier.com', /^\/hooks\/(?:catch|standard)\/./],
  ['Make', 'hook.eu1.make.com hook.eu2.make.com hook.us1.make.com hook.us2.make.com', /^\/\w{16,}/],
  ['Mattermost', '', /^\/hooks\/[a-z0-9]{26}$/],
  ['n8n', '', /^\/webhook(?:-test)?\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/],
  ['Telegram', 'api.telegram.org', /^\/(?:file\/)?bot\d+:/],
];

// biome-ignore format: one row a line
const signed: readonly Line[] = [
  ['Oracle Cloud', 'oraclecloud.com', /^\/p\/[\w-]{40,}\/n\//],
];

function rows(kind: LeakKind, lines: readonly Line[]): ServiceRow[] {
  return lines.map(([name, hosts, rest]) => ({
    kind,
    name,
    hosts: hosts.split(' ').filter(Boolean),
    rest,
  }));
}

const table = [
  ...rows('secret-key', keys),
  ...rows('signed-address', signed),
  ...rows('one-time-link', oneTime),
  ...rows('signing-link', signing),
  ...rows('meeting-link', meeting),
  ...rows('order-or-invoice', orders),
  ...rows('sharing-link', sharing),
];
const underHost = indexByHost(table);
const anywhere = table.filter(row => row.hosts.length === 0);

/** The service and class of link that `rest` (path, query, fragment) is on `host`, or null. */
export function serviceLink(host: string, rest: string): { kind: LeakKind; name: string } | null {
  if (rest.length < 3) return null;
  const known = underHost(host).find(row => row.rest.test(rest));
  return known ?? anywhere.find(row => row.rest.test(rest)) ?? null;
}
