/**
 * Client ids of OAuth apps that were used after account takeovers. Facts from the list rogueapps by
 * Huntress Labs (MIT), October 2024: small and old, so a policy adds its own.
 */
export const rogueApps: ReadonlyMap<string, string> = new Map([
  ['e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd', 'eM Client'],
  ['ff8d92dc-3d82-41d6-bcbd-b9174d163620', 'PerfectData Software'],
  ['a245e8c0-b53c-4b67-9b45-751d1dff8e6b', 'Newsletter Software Supermailer'],
  ['b15665d9-eda6-4092-8539-0eec376afd59', 'rclone'],
  ['a43e5392-f48b-46a4-a0f1-098b5eeb4757', 'CloudSponge'],
]);

/**
 * Microsoft's own command-line and desktop programs, which may sign in without asking for consent.
 * Known from public lists of first-party applications; not tried live.
 */
export const firstPartyApps: ReadonlySet<string> = new Set([
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46', // Azure CLI
  '1950a258-227b-4e31-a9cf-717495945fc2', // Azure PowerShell
  'aebc6443-996d-45c2-90f0-388ff96faa56', // Visual Studio Code
  '872cd9fa-d31f-45e0-9eab-6e460a02d1f1', // Visual Studio
  '14d82eec-204b-4c2f-b7e8-296a70dab67e', // Graph command-line tools
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Office
  '9bc3ab49-b65d-410a-85ad-de819febfddc', // SharePoint Online management shell
  '12128f48-ec9e-42f0-b203-ea49fb6af367', // Teams PowerShell
  'fb78d390-0c51-40cd-8e17-fdbfab77341b', // Exchange REST PowerShell
  'a0c73c16-a7e3-4564-9a95-2bdf47383716', // Exchange Online PowerShell
  '29d9ed98-a469-4536-ade2-f981bc1d605e', // Authentication Broker
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook for telephones
  '4813382a-8fa7-425e-ab75-3b753aab3abb', // Authenticator
  'ab9b8c07-8f02-4f72-87fa-80105867a763', // OneDrive synchronization
  'b26aadf8-566f-4478-926f-589f601d9c74', // OneDrive
  '00b41c95-dab0-4487-9791-b9d2c32c80f2', // Office 365 Management
  'ecd6b820-32c2-49b6-98a6-444530e5a77a', // Edge
]);
