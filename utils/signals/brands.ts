/**
 * Names that fraud hides behind, one a line: `Name; tokens; domains`.
 *
 * `~token` is also an ordinary word and only counts as a whole word beside something telling.
 * `.tld` stands for the first token under that ending. A domain of a brand is never held against it.
 */
export const brandRows = `
PayPal;paypal;.com .me paypalobjects.com paypal-community.com xoom.com venmo.com
Amazon;amazon amazn;.com .co.jp .co.uk .de .fr .it .es .ca .in .com.br .com.mx .com.au .nl .se .pl .sg .ae .sa .com.tr .eg .cn .com.be .dev .jobs amzn.to amzn.com amzn.asia a.co amazonaws.com amazon-adsystem.com amazonpay.com amazontrust.com amazonvideo.com media-amazon.com ssl-images-amazon.com primevideo.com aboutamazon.com amazonses.com amazoncognito.com amazonmusic.com amazonalexa.com amazonbusiness.com
Apple;~apple appleid ~icloud itunes;.com icloud.com me.com mzstatic.com aaplimg.com apple-cloudkit.com apple-dns.net itunes.com cdn-apple.com apple.news applemusic.com
Microsoft;microsoft office365 microsoft365 onedrive sharepoint ~office ~outlook hotmail;.com office.com office365.com microsoftonline.com live.com outlook.com hotmail.com sharepoint.com onedrive.com microsoft365.com office.net msn.com windows.com windows.net windowsupdate.com azure.com bing.com skype.com xbox.com microsoftstream.com microsoftstore.com microsoftedge.com azureedge.net microsoftonline-p.com microsoftpersonalcontent.com microsoftapp.net microsoftusercontent.com onedrive.live.com 1drv.ms aka.ms msauth.net msftauth.net cloud.microsoft
Google;google gmail;.com .dev .org .net googleapis.com gstatic.com googleusercontent.com googlevideo.com googleadservices.com google-analytics.com googlesyndication.com googletagmanager.com googletagservices.com googlesource.com googleblog.com googlemail.com googlezip.net googledomains.com googleoptimize.com googlegroups.com gmail.com goo.gl g.co android.com chrome.com chromium.org withgoogle.com blog.google blogger.com blogspot.com doubleclick.net recaptcha.net appspot.com golang.org
YouTube;youtube;.com youtu.be ytimg.com youtube-nocookie.com youtubekids.com youtubeeducation.com
Facebook;facebook;.com .net fb.com fb.me fbcdn.net facebookmail.com facebookwkhtmltopdf.com facebook-hardware.com meta.com facebookcorewwwi.onion fbsbx.com messenger.com workplace.com
Instagram;instagram;.com cdninstagram.com ig.me
WhatsApp;whatsapp;.com .net wa.me
Netflix;netflix;.com nflxvideo.net nflximg.net nflxso.net nflxext.com netflixtechblog.com netflixstudios.com
LinkedIn;linkedin;.com lnkd.in licdn.com linkedin.cn
X (Twitter);twitter;.com x.com t.co twimg.com
TikTok;tiktok;.com tiktokv.com tiktokcdn.com tiktokglobalshop.com tiktokshop.com tiktokcdn-us.com tiktokv.us
Telegram;telegram;.org .me t.me telegra.ph tdesktop.com
Discord;~discord discordapp discordnitro;.com .gg discordapp.com discordapp.net discord.media discordstatus.com discord.new discord.co
Steam;steamcommunity steampowered ~steam;steampowered.com steamcommunity.com steamstatic.com steamgames.com steamcontent.com steamusercontent.com steamserver.net s.team valvesoftware.com
Roblox;roblox;.com rbxcdn.com rbx.com
Epic Games;epicgames fortnite;.com .dev fortnite.com unrealengine.com epicgames.net
Spotify;spotify;.com scdn.co spotifycdn.com spoti.fi byspotify.com
Dropbox;dropbox;.com dropboxusercontent.com dropbox.tech dropboxapi.com db.tt dropboxstatic.com
DocuSign;docusign;.com .net
Adobe;adobe;.com .io adobe.ly adobelogin.com adobesign.com acrobat.com typekit.net behance.net omtrdc.net adobedtm.com adobess.com adobestock.com
Zoom;~zoom zoommeeting;.us .com zoom.com.cn zoomgov.com
Slack;~slack;.com slack-edge.com slack-files.com slack-redir.net
GitHub;github;.com .blog .dev github.io githubusercontent.com githubassets.com githubapp.com githubcopilot.com ghcr.io github.community githubstatus.com
GitLab;~gitlab;.com gitlab.io gitlab.net
Cloudflare;cloudflare;.com .net .tv cloudflareinsights.com cloudflarestatus.com cloudflarestorage.com cloudflare-dns.com cloudflareaccess.com cloudflareclient.com cloudflarestream.com
GoDaddy;godaddy;.com godaddysites.com secureserver.net
WordPress;~wordpress;.com .org .net wp.com wordpress.tv
WeTransfer;wetransfer;.com we.tl wetransfer.net
Canva;~canva;.com canva.site
Airbnb;airbnb;.com .co.uk .fr .de .es .it .jp .ca .com.au muscache.com airbnb.org
Booking.com;~booking;.com bstatic.com bookingholdings.com
Expedia;expedia;.com .co.jp .co.uk .de expedia.net
Agoda;agoda;.com agoda.net
Uber;uber;.com ubereats.com uber.space
Yahoo!;~yahoo yahoojapan;.com .co.jp yahoo.net yimg.com yimg.jp yahooapis.jp yahoodns.net yahoosmallbusiness.com yahooinc.com yjtag.jp
AOL;aol;.com .de
Xfinity;xfinity comcast;.com comcast.net comcast.com comcastbusiness.com
AT&T;attmail ~att;att.com att.net
Verizon;verizon;.com .net verizonwireless.com verizonmedia.com
T-Mobile;tmobile t-mobile;t-mobile.com tmobile.com t-mobile.de t-mobile.nl
Vodafone;vodafone;.com .de .co.uk .it .es .pt .gr .nl .in .ie .com.tr .com.au vodafoneziggo.nl
Orange;~orange;.com .fr .es .pl .be .ro wanadoo.fr orange-business.com orangebank.fr
SFR;~sfr;.fr
Free;freemobile;free.fr mobile.free.fr
Swisscom;swisscom;.ch .com bluewin.ch
Telekom;~telekom;.de .com .hu t-online.de telekom-dienste.de
Telstra;telstra;.com.au .com
British Telecom;btinternet;bt.com btinternet.com
Rogers;~rogers;.com
Bell Canada;~bell;bell.ca
Telus;telus;.com
DHL;dhl;.com .de .fr .it .es .co.uk dhl.co.jp dhlparcel.nl dhlecommerce.nl
FedEx;fedex;.com fedexuk.net
UPS;~ups;.com
USPS;usps;.com uspspostalservice.com
Royal Mail;royalmail;.com
Evri;~evri;.com
DPD;~dpd;.com .co.uk .de .fr dpdgroup.co.uk
GLS;~gls;gls-group.com gls-group.eu gls-italy.com gls-pakete.de
Hermes;~hermes;.com myhermes.de hermesworld.com
La Poste;laposte colissimo chronopost;.fr laposte.net colissimo.fr chronopost.fr
Deutsche Post;deutschepost;.de
Poste Italiane;posteitaliane postepay ~poste;poste.it posteitaliane.it postepay.it
Correos;~correos;.es correosexpress.com
CTT;~ctt;ctt.pt cttexpress.com
Swiss Post;swisspost postfinance;post.ch swisspost.ch postfinance.ch
Österreichische Post;~postat;post.at
bpost;bpost;.be
PostNL;postnl;.nl .be
PostNord;postnord;.se .dk .no .fi .com
Australia Post;auspost australiapost;.com.au
Canada Post;canadapost postescanada;canadapost.ca canadapost-postescanada.ca postescanada.ca
An Post;anpost;.com .ie
NZ Post;nzpost;.co.nz
Aramex;aramex;.com
Singapore Post;singpost;.com
Pos Malaysia;poslaju;pos.com.my
InPost;inpost;.pl .it .co.uk
Israel Post;israelpost;israelpost.co.il
Chase;~chase chasebank chaseonline jpmorgan;.com chasepaymentech.com jpmorgan.com jpmorganchase.com
Wells Fargo;wellsfargo;.com wellsfargoadvisors.com wf.com
Bank of America;bankofamerica bofa;.com bofa.com ml.com merrilledge.com bac-assets.com
Citi;citibank ~citi citicards;.com citi.com citicards.com citibankonline.com citigroup.com citi.eu
Capital One;capitalone;.com .co.uk capitalone.ca capitaloneshopping.com
American Express;americanexpress ~amex;.com amex.com aexp-static.com americanexpress.co.jp amexgiftcard.com
Discover;discovercard ~discover;discover.com discovercard.com
Visa;~visa;.com .co.jp visa.co.uk
Mastercard;mastercard;.com .us .co.jp .co.uk
US Bank;usbank;.com
PNC;~pnc;.com
TD Bank;~tdbank tdcanadatrust easyweb;td.com tdbank.com tdcanadatrust.com
Truist;truist suntrust;.com suntrust.com bbt.com
Fifth Third;fifththird 53bank;53.com
Huntington;~huntington;.com
Navy Federal;navyfederal nfcu;.org
USAA;usaa;.com
Charles Schwab;~schwab;.com schwabplan.com
Fidelity;~fidelity;.com fidelityinvestments.com fidelity.co.uk
Vanguard;~vanguard;.com vanguardinvestor.co.uk
E*TRADE;etrade;.com
Robinhood;robinhood;.com
Zelle;~zelle zellepay;zellepay.com
Cash App;cashapp;cash.app
Venmo;venmo;.com
Western Union;westernunion;.com
MoneyGram;moneygram;.com
Stripe;~stripe;.com stripe.network
Square;squareup;.com square.com
Wise;transferwise ~wise;wise.com transferwise.com
Revolut;revolut;.com revolut.me
Klarna;klarna;.com klarnacdn.net klarna.de
N26;~n26;n26.com
Monzo;monzo;.com monzo.me
Starling Bank;starlingbank;.com
HSBC;hsbc;.com .co.uk .com.hk .fr .ca .com.mx .com.au hsbcnet.com hsbc.com.cn hsbc.com.sg about.hsbc.co.uk hsbcinnovationbanking.com
Barclays;barclays barclaycard;.co.uk .com barclaycard.co.uk barclaycardus.com barclaysus.com barclays.net
Lloyds Bank;lloydsbank ~lloyds;.com .co.uk lloydsbankinggroup.com
NatWest;natwest;.com
Santander;santander;.com .co.uk .com.br .es .com.mx .cl .pt .pl .de .com.ar santanderbank.com santanderconsumer.de santander.com.uy bancosantander.es santander.net
Halifax;~halifax halifaxonline;.co.uk halifax-online.co.uk
Nationwide;~nationwide;.co.uk .com
TSB;~tsb;.co.uk
AIB;~aib;.ie aib.com
Bank of Ireland;bankofireland 365online;.com 365online.com
RBC;rbcroyalbank ~rbc;rbcroyalbank.com rbc.com
Scotiabank;scotiabank scotiaonline;.com .com.pe .com.mx .cl scotiaonline.com
CIBC;cibc simplii;.com .ca simplii.com
BMO;~bmo;.com
Desjardins;desjardins accesd;.com
Interac;~interac;.ca
National Bank of Canada;~bnc bncnationale;bnc.ca nbc.ca
ATB Financial;~atb atbonline;atb.com atbonline.com
Tangerine;~tangerine;.ca
Commonwealth Bank;commbank netbank;.com.au
ANZ;~anz;.com .com.au .co.nz
Westpac;westpac;.com.au .co.nz
NAB;~nab;nab.com.au
DBS;~dbs dbsbank posb;dbs.com dbs.com.sg posb.com.sg
OCBC;ocbc;.com
UOB;~uob;uob.com.sg uobgroup.com
Maybank;maybank;.com maybank2u.com.my
State Bank of India;onlinesbi statebankofindia;onlinesbi.sbi onlinesbi.com sbi.co.in bank.sbi
HDFC Bank;hdfcbank hdfc;.com hdfc.com
ICICI Bank;icicibank icici;.com icici.com icicidirect.com
Crédit Agricole;creditagricole credit-agricole;credit-agricole.fr credit-agricole.com credit-agricole.it ca-cib.com
BNP Paribas;bnpparibas ~bnp;mabanque.bnpparibas bnpparibas.com bnpparibas.fr bnpparibasfortis.be bnpparibas.net
Société Générale;societegenerale ~socgen;.com .fr societegenerale.fr sg.fr
Banque Postale;labanquepostale banquepostale;.fr
Boursorama;boursorama boursobank;.com boursobank.com
Caisse d'Épargne;caisseepargne caisse-epargne;caisse-epargne.fr
Crédit Mutuel;creditmutuel;.fr .com
CIC;~cic;cic.fr
LCL;~lcl;lcl.fr
ING;~ing;.com .de .nl .es .it .pl .com.au ing.be
ABN AMRO;abnamro;.nl .com
Rabobank;rabobank;.nl .com
KBC;~kbc;.be .com
Belfius;belfius;.be
Argenta;~argenta;.be
Sparkasse;sparkasse;.de .at
Volksbank;volksbank;.de .at .com vr.de
Commerzbank;commerzbank comdirect;.de .com comdirect.de
Deutsche Bank;deutschebank deutsche-bank;deutsche-bank.de db.com
Postbank;postbank;.de
DKB;~dkb;dkb.de
UniCredit;unicredit;.it .eu .de .ro
Intesa Sanpaolo;intesasanpaolo ~intesa;.com
Banco BPM;bancobpm;.it
BPER;~bper;bper.it
Nexi;~nexi;nexi.it
UBS;~ubs;.com
Credit Suisse;creditsuisse credit-suisse;credit-suisse.com
Raiffeisen;raiffeisen;.ch .at .com .ro .ru
BBVA;bbva;.com .es .mx .com.co .pe .com.ar bbva.it
CaixaBank;caixabank lacaixa;.es .com
Sabadell;sabadell;bancosabadell.com sabadell.com
Bankinter;bankinter;.com
Banco do Brasil;bancodobrasil;bb.com.br
Bradesco;bradesco;.com.br banco.bradesco
Itaú;~itau itaucard bancoitau;.com.br itau.cl
Caixa;~caixa caixaeconomica;caixa.gov.br
Nubank;nubank;.com.br nu.com.mx
Mercado Libre;mercadolibre mercadolivre mercadopago;.com .com.ar .com.mx .com.co .cl mercadolivre.com.br mercadopago.com mercadopago.com.br mercadopago.com.ar mlstatic.com
Banorte;banorte;.com
Banamex;banamex;.com
Banco Azteca;bancoazteca;.com.mx
Coppel;coppel bancoppel;.com bancoppel.com
Bancolombia;bancolombia;.com .com.co
Davivienda;davivienda daviplata;.com daviplata.com
Nequi;~nequi;nequi.com.co
Interbank;interbank;.pe
BCP;viabcp;.com
Banco Estado;bancoestado;.cl
Garanti BBVA;~garanti;garantibbva.com.tr garanti.com.tr
Ziraat;ziraat;ziraatbank.com.tr
Akbank;akbank;.com
Sberbank;sberbank;.ru .com sber.ru
Standard Bank;~standardbank absa;standardbank.co.za standardbank.com absa.co.za absa.africa
FNB;~fnb;fnb.co.za
Bank Mandiri;bankmandiri;.co.id
BRI;~bri brimo;bri.co.id
BCA;klikbca;.com bca.co.id
DANA;~dana;dana.id
Shopee;shopee;.com .co.id .com.my .sg .ph .vn .co.th .tw .com.br shopeemobile.com shopeepay.co.id
Lazada;lazada;.com .co.id .com.my .sg .com.ph .vn .co.th
AliExpress;aliexpress;.com .us .ru
Alibaba;alibaba alipay taobao;.com .cn alipay.com taobao.com alibabacloud.com alicdn.com alibabagroup.com alibaba-inc.com alipayobjects.com aliyun.com
WeChat;wechat weixin;.com wechat.com weixin.qq.com
eBay;ebay;.com .co.uk .de .fr .it .es .com.au .ca .nl .pl ebaystatic.com ebayimg.com ebayinc.com ebay-kleinanzeigen.de kleinanzeigen.de
Walmart;walmart;.com .ca .com.mx walmartimages.com walmart.org
Costco;costco;.com .co.jp .ca costco.co.uk
IKEA;ikea;.com .co.jp
Leboncoin;leboncoin;.fr
Vinted;vinted;.com .fr .de .it .pl .es .co.uk vinted.net
OLX;~olx;.com .pl .ua .ro .pt .com.br olx.in
Allegro;allegro;.pl .cz
Marktplaats;marktplaats;.nl
Subito;~subito;subito.it
Etsy;~etsy;.com etsystatic.com
Shopify;shopify;.com .dev myshopify.com shopifycdn.com shopify-edge.com
IRS;~irs;irs.gov
GOV.UK;~hmrc govuk dvla;gov.uk
Impots;~impots ameli ~antai;impots.gouv.fr ameli.fr antai.gouv.fr
CPAM;~cpam;ameli.fr
Agenzia Entrate;agenziaentrate;agenziaentrate.gov.it
Agencia Tributaria;agenciatributaria;agenciatributaria.gob.es agenciatributaria.es
myGov;~mygov;my.gov.au
Canada Revenue;canadarevenue;canada.ca
E-ZPass;ezpass sunpass;e-zpassny.com ezpassnj.com sunpass.com ezdrivema.com
Ethereum;ethereum;.org
MetaMask;metamask;.io
Ledger;~ledger ledgerlive;.com
Trezor;trezor;.io .com
Trust Wallet;trustwallet;.com
Phantom;~phantom phantomwallet;.app .com
Coinbase;coinbase;.com coinbasepro.com coinbasecloud.com
Binance;binance;.com .us .org .info bnbstatic.com binance.vision binance.je
Kraken;~kraken;.com
OKX;~okx okex;.com okex.com
KuCoin;kucoin;.com
Bybit;bybit;.com
Crypto.com;cryptocom;crypto.com
Gemini;~gemini;.com gemini.google.com
Blockchain.com;~blockchain;.com .info
WalletConnect;walletconnect;.com .org .network walletconnect.network
Uniswap;uniswap;.org
PancakeSwap;pancakeswap ~pancake;.finance
SushiSwap;sushiswap;sushi.com
OpenSea;opensea;.io
Rarible;rarible;.com
Blur;~blur;blur.io
Aave;aave;.com
Lido;~lido;lido.fi
Compound;~compound;compound.finance
Curve;~curve curvefi;curve.fi
Jupiter;~jupiter jupag;jup.ag
Raydium;raydium;.io
Solana;solana;.com
Polkadot;polkadot;.network .com .js.org
Kusama;kusama;kusama.network
Avalanche;~avalanche avax;avax.network
Arbitrum;arbitrum;.io .foundation
Optimism;~optimism;optimism.io
zkSync;zksync;.io
Polygon;~polygon;polygon.technology
LayerZero;layerzero;.network
StarkNet;starknet;.io
EigenLayer;eigenlayer;.xyz
Chainlink;chainlink;chain.link
Cardano;cardano;.org
Ripple;~ripple xrpl xrpledger;.com xrpl.org
Tron;tronlink;tronlink.org
Exodus;~exodus;exodus.com exodus.io
Atomic Wallet;atomicwallet;.io
MyEtherWallet;myetherwallet;.com
Rabby;~rabby;rabby.io
Keplr;keplr;keplr.app
1inch;1inch;1inch.io
dYdX;dydx;dydx.exchange
Hyperliquid;hyperliquid;.xyz hyperfoundation.org
Ronin;~ronin axieinfinity;roninchain.com axieinfinity.com
ApeCoin;apecoin;.com
Bored Ape;boredape boredapeyachtclub;boredapeyachtclub.com bayc.com
Dogecoin;dogecoin;.com
Shiba Inu;shibainu shibaswap;shibatoken.com shibaswap.com
Manta;~manta mantanetwork;manta.network
Astar;~astar astarnetwork;astar.network
Collab.Land;collabland;collab.land
Pump.fun;pumpfun;pump.fun
DappRadar;dappradar;.com
CoinMarketCap;coinmarketcap;.com
CoinGecko;coingecko;.com
Rakuten;rakuten;.co.jp .com .jp .de .fr .ne.jp rakuten-bank.co.jp rakuten-card.co.jp rakuten-sec.co.jp rakutencard.co.jp rakuten.tv rakuten-static.com rakutenmarketing.com rakutenadvertising.com rakuten.careers rakuten-edy.co.jp rakuten-life.co.jp rakuten-insurance.co.jp r10s.jp r10s.com
Mercari;mercari;.com .jp merpay.com
Yamato Transport;kuronekoyamato kuroneko yamatotransport ~yamato;kuronekoyamato.co.jp kuronekoyamato.com yamato-hd.co.jp
Sagawa Express;~sagawa sagawaexp;sagawa-exp.co.jp sagawa-exp.com e-service.sagawa-exp.co.jp
Japan Post;japanpost yucho jpbank jp-bank;post.japanpost.jp japanpost.jp jp-bank.japanpost.jp yu-cho-f.jp
JR East;jreast eki-net ekinet viewcard;eki-net.com jreast.co.jp viewsnet.jp viewcard.co.jp jreastmall.com jre-travel.com
JR Central;smartex expressyoyaku;smart-ex.jp expy.jp jr-central.co.jp
JR West;jrodekake e5489;jr-odekake.net westjr.co.jp
SMBC;smbc ~vpass smbccard;.co.jp smbc-card.com smbcnikko.co.jp smbcgroup.com smbc.com smbc-cf.com vpass.ne.jp
MUFG;mufg bkmufg mufgcard;.jp bk.mufg.jp mufgcard.com mufg.com cr.mufg.jp
Mizuho;mizuho mizuhobank;mizuhobank.co.jp mizuho-fg.co.jp mizuho-sc.com mizuhogroup.com
Resona;resona resonabank;resonabank.co.jp resona-gr.co.jp saitamaresona.co.jp
JCB;jcb jcbcard myjcb;.co.jp .com my.jcb.co.jp jcb.jp
Aeon;~aeon aeoncard aeonbank;.co.jp .com aeon.info aeonbank.co.jp aeon-jp.net aeoncredit.co.jp aeonretail.jp
Saison;~saison saisoncard creditsaison netanswer;saisoncard.co.jp credit-saison.co.jp saisoncard.com
Orico;orico;.co.jp
EPOS;~epos eposcard;eposcard.co.jp
Life Card;lifecard life-card;lifecard.co.jp
UC Card;uccard;uccard.co.jp
Cedyna;cedyna;cedyna.co.jp
Jaccs;jaccs;.co.jp
POCKETCARD;pocketcard;.co.jp
TS3 Card;ts3card tscubic;ts3card.com tscubic.com
docomo;docomo nttdocomo;.ne.jp nttdocomo.co.jp nttdocomo.com docomo-cs.com d-card.jp dcard.docomo.ne.jp
au;~aupay ~kddi auone aujibun;au.com kddi.com auone.jp kddi.ne.jp aupay.com au-pay.com jibunbank.co.jp
NTT;~ntt;.com .co.jp ntt-east.co.jp ntt-west.co.jp nttdata.com ntt.net nttcom.co.jp group.ntt
SoftBank;softbank ymobile;.jp .co.jp softbank.ne.jp ymobile.jp
LINE;~line linepay lineapp;line.me line.biz linecorp.com line-scdn.net line-apps.com lycorp.co.jp line.naver.jp
PayPay;paypay;.ne.jp paypay-bank.co.jp paypay-card.co.jp paypay-sec.co.jp
ETC Meisai;etcmeisai etc-meisai ~etc;etc-meisai.jp etc-user.jp
National Tax Agency;etax e-tax kokuzei ~nta;nta.go.jp e-tax.nta.go.jp
My Number;mynaportal mynaport mynumbercard;myna.go.jp kojinbango-card.go.jp
SBI;sbisec ~sbi sbishinsei sbinetbank netbk;sbisec.co.jp sbigroup.co.jp netbk.co.jp sbishinseibank.co.jp sbivc.co.jp
Nomura;nomura;.co.jp .com nomura-holdings.com nomuraholdings.com
Daiwa Securities;~daiwa daiwasec;daiwa.jp daiwa.co.jp
Monex;~monex;.co.jp monexgroup.jp
Matsui Securities;~matsui matsuisec;.co.jp
bitFlyer;bitflyer;.com .jp
Coincheck;coincheck;.com .jp
TEPCO;tepco;.co.jp tepco-ep.co.jp
Tokyo Gas;tokyogas;tokyo-gas.co.jp
NHK;~nhk;nhk.or.jp nhk.jp nhk-ondemand.jp
ANA;anaskyweb ~ana;ana.co.jp anaskyweb.com
JAL;~jal jalmile;jal.co.jp jal.com
UNIQLO;uniqlo;.com fastretailing.com
Yodobashi;yodobashi;.com
BIC CAMERA;biccamera;.com .co.jp
ZOZOTOWN;zozotown;zozo.jp zozo.com
Nintendo;nintendo;.com .co.jp .net .de .co.uk .fr
PlayStation;playstation ~sony;.com .net sony.com sony.co.jp sony.jp sonyentertainmentnetwork.com
Disney+;disneyplus;.com disney.com
HBO Max;hbomax;hbomax.com max.com
Trend Micro;trendmicro;.com .co.jp trendmicro.eu
McAfee;mcafee;.com
Norton;~norton;.com nortonlifelock.com
Okta;~okta;.com oktacdn.com okta-emea.com oktapreview.com
Zimbra;~zimbra;.com
Roundcube;~roundcube;.net
IONOS;~ionos;.com .de .co.uk .fr .es
OVH;ovhcloud;ovh.com ovhcloud.com ovh.net
Strato;~strato;strato.de
Mailchimp;mailchimp;.com mailchimpapp.net
Coinone;coinone;.co.kr
Upbit;upbit;.com
Naver;~naver;.com naver.net naver.me
Kakao;kakao;.com kakaocorp.com kakaocdn.net kakaopay.com kakaobank.com daumkakao.com
Garena;garena freefire;.com garena.vn garena.sg
PUBG;pubg;pubg.com pubgmobile.com
Tesla;~tesla;.com teslamotors.com
Samsung;samsung;.com samsungpay.com .net samsungcloud.com samsungapps.com samsungknox.com samsungelectronics.com samsungmobile.com
`;
