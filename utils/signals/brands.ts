/**
 * Names that fraud hides behind, one a line: `Name; tokens; domains`.
 *
 * `~token` is also an ordinary word and only counts as a whole word beside something telling.
 * `.tld` stands for the first token under that ending. A domain of a brand is never held against it.
 * `*` says that it holds its name in every country, `~.tld` that houses of the group, each with a
 * domain of its own, carry the name there. What a person is told to look for is the first domain.
 */
export const brandRows = `
PayPal;paypal;.com .me paypalobjects.com venmo.com paypalinc.com paypal-corp.com paypalcorp.com paypal-community.com paypal-mktg.com paypal-communication.com xoom.com braintreegateway.com
Amazon;amazon amazn;.com .eu .in .dev .jobs amzn.to amzn.com amzn.asia a.co amazonaws.com amazon-adsystem.com amazonpay.com media-amazon.com ssl-images-amazon.com primevideo.com aboutamazon.com amazonses.com amazoncognito.com amazonmusic.com amazonbusiness.com amazonaws.com.cn amazonvideo.com amazontrust.com amazonlogistics.com amazonalexa.com awsstatic.com amazon-dss.com amazon-corp.com amazonsilk.com amazoncrl.com amazonworkspaces.com
Apple;~apple appleid ~icloud itunes;.com me.com mzstatic.com aaplimg.com apple-cloudkit.com apple-dns.net cdn-apple.com apple.news applemusic.com icloud.com icloud-content.com itunes.com
Microsoft;microsoft office365 microsoft365 onedrive sharepoint ~office ~outlook hotmail;.com microsoftonline.com live.com office.net msn.com windows.com windows.net windowsupdate.com azure.com bing.com skype.com xbox.com microsoftstore.com azureedge.net microsoftpersonalcontent.com microsoftusercontent.com 1drv.ms aka.ms msauth.net msftauth.net cloud.microsoft microsoft365.com office365.com onedrive.com outlook.com hotmail.com sharepointonline.com sharepoint.com azure.net visualstudio.com msftncsi.com msftconnecttest.com s-microsoft.com microsoftstream.com microsoftedge.com microsoftteams.com microsoftcasualgames.com microsofttranslator.com office.com
Google;google gmail;.com .dev .org .net googleapis.com gstatic.com googleusercontent.com googlevideo.com googleadservices.com google-analytics.com googlesyndication.com googletagmanager.com googletagservices.com googlesource.com googleblog.com googlemail.com googlegroups.com goo.gl g.co android.com chrome.com chromium.org withgoogle.com blog.google blogger.com blogspot.com doubleclick.net recaptcha.net appspot.com golang.org * googlecode.com googlehosted.com googleapis.cn googlezip.net googleoptimize.com googlefiber.net googlecapital.com gvt1.com
YouTube;youtube;.com youtu.be ytimg.com youtube-nocookie.com youtubekids.com youtubego.com yt.be
Facebook;facebook;.com .net fb.com fb.me fbcdn.net facebookmail.com meta.com fbsbx.com messenger.com workplace.com facebookbrand.com facebookblueprint.com instagr.am
Instagram;instagram;.com cdninstagram.com ig.me
WhatsApp;whatsapp;.com .net wa.me
OpenAI;openai chatgpt;.com chatgpt.com oaistatic.com oaiusercontent.com
Netflix;netflix;.com nflxvideo.net nflxso.net nflxext.com netflixtechblog.com netflix.net netflixstudios.com netflixinvestor.com
LinkedIn;linkedin;.com lnkd.in licdn.com linkedin-ei.com linkedinlearning.com
X (Twitter);twitter;x.com .com t.co twimg.com
TikTok;tiktok;.com tiktokv.com tiktokcdn.com tiktokshop.com tiktokcdn-us.com tiktokcdn-eu.com tiktokstaticb.com tiktokv.us tiktokv.eu tiktokw.us tiktokw.eu tiktokglobalshop.com tiktokpangle.us tiktokpangle-b.us tiktokpangle-cdn-us.com tiktoklinksafety.com tiktokd.net tiktokd.org
Telegram;telegram;.org .me t.me telegra.ph tdesktop.com
Discord;~discord discordapp discordnitro;.com .gg discordapp.net discord.media discord.com discordapp.com discord.gift discord.new discordstatus.com discordsays.com discord.dev discord.co
Steam;steamcommunity steampowered ~steam;steampowered.com steamstatic.com steamgames.com steamcontent.com steamusercontent.com steamserver.net valvesoftware.com steamcommunity.com steamstat.us
Roblox;roblox;.com rbxcdn.com
Epic Games;epicgames fortnite;.com .dev unrealengine.com
Spotify;spotify;.com scdn.co spoti.fi spotifycdn.com spotifycdn.net spotify.net spotify.link
Dropbox;dropbox;.com dropboxusercontent.com dropboxapi.com getdropbox.com dropbox-dns.com dropboxstatic.com dropboxbusiness.com hellosign.com
DocuSign;docusign;.com .net
Adobe;adobe;.com .io adobesign.com acrobat.com typekit.net behance.net omtrdc.net adobedtm.com adobe.net adobelogin.com adobedc.net adobess.com adobestats.io adobecc.com
Zoom;~zoom zoommeeting;.us zoomgov.com zoom.com zoomdev.us
Webex;webex;.com webexapis.com webexcontent.com webexconnect.io webexcalling.com ciscospark.com
Slack;~slack;.com slack-edge.com slack-files.com slack-redir.net slackb.com slack-imgs.com
GitHub;github;.com .blog .dev github.io githubusercontent.com githubassets.com githubcopilot.com ghcr.io githubstatus.com githubapp.com github.com github.net github.community githubnext.com
GitLab;~gitlab;.com gitlab.io gitlab.net gitlab-static.net
Cloudflare;cloudflare;.com .net .tv cloudflareinsights.com cloudflarestorage.com cloudflare-dns.com cloudflareaccess.com cloudflarestatus.com cloudflareclient.com cloudflarestream.com cloudflareresolve.com cloudflare-gateway.com cloudflarewarp.com cloudflareportal.com cloudflareregistrar.com cloudflareworkers.com cloudflareaccess.org cloudflareok.com
GoDaddy;godaddy;.com godaddysites.com secureserver.net
WordPress;~wordpress;.com .org .net wp.com
WeTransfer;wetransfer;.com we.tl wetransfer.net
Canva;~canva;.com canva.site canva-apps.com
Airbnb;airbnb;.com muscache.com
Booking.com;~booking;.com bstatic.com
Expedia;expedia;.com expediagroup.com expediapartnercentral.com
Agoda;agoda;.com
Uber;uber;.com ubereats.com uber.space
Yahoo!;~yahoo yahoojapan;.com yahoo.net yimg.com yimg.jp yahooapis.jp yjtag.jp * yahoodns.net yahooinc.com yahoosandbox.com yahoo-net.jp yahoo-corp.jp
AOL;aol;.com
Xfinity;xfinity comcast;.com comcast.net
AT&T;attmail ~att;att.com att.net
Verizon;verizon;.com .net verizonwireless.com
T-Mobile;tmobile t-mobile;t-mobile.com
Vodafone;vodafone;.com .in vodafoneziggo.nl vodafone.com vodafone-ip.de vodafonemail.de
Orange;~orange;.com wanadoo.fr orangebank.fr
SFR;~sfr;.fr
Free;freemobile;free.fr
Swisscom;swisscom;.ch bluewin.ch
Telekom;~telekom;.de t-online.de
Telstra;telstra;.com.au
British Telecom;btinternet;bt.com
Rogers;~rogers;.com
Bell Canada;~bell;bell.ca
Telus;telus;.com
DHL;dhl;.com dhlparcel.nl dhlecommerce.nl
FedEx;fedex;.com fedexuk.net
UPS;~ups;.com
USPS;usps;.com uspspostalservice.com
Royal Mail;royalmail;.com
Singtel;singtel;.com singtelchina.cn
Evri;~evri;.com
DPD;~dpd;.com dpdgroup.co.uk
GLS;~gls;gls-group.com gls-group.eu gls-italy.com gls-pakete.de
Hermes;~hermes;.com myhermes.de hermesworld.com
La Poste;laposte colissimo chronopost;.fr laposte.net
Deutsche Post;deutschepost;.de
Poste Italiane;posteitaliane postepay ~poste;poste.it
Correos;~correos;.es correosexpress.com
CTT;~ctt;ctt.pt cttexpress.com
Swiss Post;swisspost postfinance;post.ch
Österreichische Post;~postat;post.at
bpost;bpost;.be
PostNL;postnl;.nl
PostNord;postnord;.se
Australia Post;auspost australiapost;.com.au
Canada Post;canadapost postescanada;canadapost.ca canadapost-postescanada.ca
An Post;anpost;.com
NZ Post;nzpost;.co.nz
Aramex;aramex;.com
Singapore Post;singpost;.com
Pos Malaysia;poslaju;pos.com.my
InPost;inpost;.pl
Israel Post;israelpost;israelpost.co.il
Chase;~chase chasebank chaseonline jpmorgan;.com jpmorganchase.com
Wells Fargo;wellsfargo;.com wellsfargoadvisors.com wf.com
Bank of America;bankofamerica bofa;.com ml.com
Citi;citibank ~citi citicards;.com citibankonline.com citigroup.com
Capital One;capitalone;.com
American Express;americanexpress ~amex;.com .io
Discover;discovercard ~discover;discover.com
Visa;~visa;.com
Mastercard;mastercard;.com
US Bank;usbank;.com
PNC;~pnc;.com
TD Bank;~tdbank tdcanadatrust easyweb;td.com
Truist;truist suntrust;.com bbt.com
Fifth Third;fifththird 53bank;53.com
Huntington;~huntington;.com
Navy Federal;navyfederal nfcu;.org
USAA;usaa;.com
Charles Schwab;~schwab;.com
Fidelity;~fidelity;.com
Vanguard;~vanguard;.com
E*TRADE;etrade;.com
M&T Bank;~mtb;mtb.com
Regions;regionsbank;regions.com
Ally;allybank;ally.com
SoFi;~sofi;sofi.com
Citizens Bank;citizensbank;.com
KeyBank;keybank;key.com
Alaska USA;alaskausa;alaskausa.org
Global66;global66;.com
Robinhood;robinhood;.com
Zelle;~zelle zellepay;zellepay.com
Cash App;cashapp;cash.app
Venmo;venmo;.com
Western Union;westernunion;.com
MoneyGram;moneygram;.com
Stripe;~stripe;.com
Square;squareup;.com square.com
Wise;transferwise ~wise;wise.com
Revolut;revolut;.com
Klarna;klarna;.com
N26;~n26;n26.com
Monzo;monzo;.com
Starling Bank;starlingbank;.com
HSBC;hsbc;.com hsbcnet.com
Barclays;barclays barclaycard;.co.uk barclaycardus.com
Lloyds Bank;lloydsbank ~lloyds;.com
NatWest;natwest;.com
Santander;santander;.com santanderbank.com bancosantander.es santander.net santanderconsumer.com openbank.es
Halifax;~halifax halifaxonline;.co.uk halifax-online.co.uk
Nationwide;~nationwide;.co.uk
TSB;~tsb;.co.uk
AIB;~aib;.ie
Bank of Ireland;bankofireland 365online;.com
RBC;rbcroyalbank ~rbc;rbcroyalbank.com
Scotiabank;scotiabank scotiaonline;.com
CIBC;cibc simplii;.com
BMO;~bmo;.com
Desjardins;desjardins accesd;.com
Interac;~interac;.ca
National Bank of Canada;~bnc bncnationale;bnc.ca nbc.ca
ATB Financial;~atb atbonline;atb.com
Tangerine;~tangerine;.ca
Commonwealth Bank;commbank netbank;.com.au
ANZ;~anz;.com
Westpac;westpac;.com.au
NAB;~nab;nab.com.au
DBS;~dbs dbsbank posb;dbs.com
OCBC;ocbc;.com
UOB;~uob;uob.com.sg uobgroup.com
Maybank;maybank;.com maybank2u.com.my
State Bank of India;onlinesbi statebankofindia;onlinesbi.sbi sbi.co.in bank.sbi
HDFC Bank;hdfcbank hdfc;.com
ICICI Bank;icicibank icici;.com icicidirect.com
Crédit Agricole;creditagricole credit-agricole;credit-agricole.fr ca-cib.com ~.fr
BNP Paribas;bnpparibas ~bnp;mabanque.bnpparibas bnpparibasfortis.be bnpparibas.net
Société Générale;societegenerale ~socgen;.com sg.fr
Banque Postale;labanquepostale banquepostale;.fr
Boursorama;boursorama boursobank;.com
Caisse d'Épargne;caisseepargne caisse-epargne;caisse-epargne.fr
Crédit Mutuel;creditmutuel;.fr
CIC;~cic;cic.fr
LCL;~lcl;lcl.fr
ING;~ing;.com
ABN AMRO;abnamro;.nl
Rabobank;rabobank;.nl
KBC;~kbc;.be
Belfius;belfius;.be
Argenta;~argenta;.be
Sparkasse;sparkasse;.de sparkasse.at ~.de ~.at
Volksbank;volksbank;.de vr.de ~.de ~.at
Commerzbank;commerzbank comdirect;.de
Deutsche Bank;deutschebank deutsche-bank;deutsche-bank.de db.com
Postbank;postbank;.de
DKB;~dkb;dkb.de
UniCredit;unicredit;.it
Intesa Sanpaolo;intesasanpaolo ~intesa;.com
Banco BPM;bancobpm;.it
BPER;~bper;bper.it
Nexi;~nexi;nexi.it
UBS;~ubs;.com
Credit Suisse;creditsuisse credit-suisse;credit-suisse.com
Raiffeisen;raiffeisen;.ch raiffeisen.at ~.ch ~.at ~.li ~.it
BBVA;bbva;.com
CaixaBank;caixabank lacaixa;.es
Sabadell;sabadell;bancosabadell.com
Bankinter;bankinter;.com
Banco do Brasil;bancodobrasil;bb.com.br
Bradesco;bradesco;.com.br banco.bradesco
Itaú;~itau itaucard bancoitau;.com.br
Caixa;~caixa caixaeconomica;caixa.gov.br
Nubank;nubank;.com.br nu.com.mx
Mercado Libre;mercadolibre mercadolivre mercadopago;.com mlstatic.com
Banorte;banorte;.com
Banamex;banamex;.com
Banco Azteca;bancoazteca;.com.mx
Coppel;coppel bancoppel;.com
Bancolombia;bancolombia;.com
Davivienda;davivienda daviplata;.com
Nequi;~nequi;nequi.com.co
Interbank;interbank;.pe
BCP;viabcp;.com
Banco Estado;bancoestado;.cl
Garanti BBVA;~garanti;garantibbva.com.tr
Ziraat;ziraat;ziraatbank.com.tr
Akbank;akbank;.com
Sberbank;sberbank;.ru sber.ru
Standard Bank;~standardbank absa;standardbank.co.za absa.africa
FNB;~fnb;fnb.co.za
Bank Mandiri;bankmandiri;.co.id
BRI;~bri brimo;bri.co.id
BCA;klikbca;.com bca.co.id
DANA;~dana;dana.id
Shopee;shopee;.com shopeemobile.com shopeepay.co.id shopee.io
Lazada;lazada;.com
AliExpress;aliexpress;.com aliexpress-media.com
Alibaba;alibaba alipay taobao;.com alibabacloud.com alicdn.com aliyun.com alibaba-inc.com alipayobjects.com alibabadns.com alibabachengdun.com alibabausercontent.com taobao.org taobaocdn.com
WeChat;wechat weixin;.com weixin.qq.com servicewechat.com wechatapp.com
eBay;ebay;.com ebaystatic.com ebayimg.com ebay-kleinanzeigen.de kleinanzeigen.de ebaycdn.net ebayinc.com ebay-us.com
Walmart;walmart;.com wal-mart.com walmartimages.com walmart.net walmartlabs.com
Costco;costco;.com costcotravel.com costcobusinessdelivery.com
IKEA;ikea;.com
Leboncoin;leboncoin;.fr
Vinted;vinted;.com vinted.net
OLX;~olx;.com olx.in
Allegro;allegro;.pl
Marktplaats;marktplaats;.nl
Wallapop;wallapop;.com
Bol;~bol;bol.com
Subito;~subito;subito.it
Etsy;~etsy;.com etsystatic.com
Shopify;shopify;.com .dev .engineering myshopify.com shopifycdn.com shopifysvc.com shopifycloud.com shopifypreview.com shopifyapps.com
IRS;~irs;irs.gov
GOV.UK;~hmrc govuk dvla;gov.uk
Impots;~impots ameli ~antai;impots.gouv.fr
CPAM;~cpam;ameli.fr
Social Security;~ssa;ssa.gov
DigiD;~digid;.nl
Belastingdienst;belastingdienst;.nl
itsme;itsme;itsme-id.com
BankID;bankid;.com .no
SPID;~spid;spid.gov.it
INPS;~inps;inps.it
PagoPA;pagopa;pagopa.gov.it
DGT;~dgt;dgt.es sede.dgt.gob.es
Elster;~elster;.de
Agenzia Entrate;agenziaentrate;agenziaentrate.gov.it
Agencia Tributaria;agenciatributaria;agenciatributaria.gob.es
myGov;~mygov;my.gov.au
Canada Revenue;canadarevenue;canada.ca
E-ZPass;ezpass sunpass;e-zpassny.com ezpassnj.com ezdrivema.com
Ethereum;ethereum;.org
MetaMask;metamask;.io
Ledger;~ledger ledgerlive;.com
Trezor;trezor;.io
Trust Wallet;trustwallet;.com
Bitget;bitget;.com
Bitfinex;bitfinex;.com
Bitstamp;bitstamp;.net
Bitvavo;bitvavo;.com
MEXC;mexc;.com
Gate;gateio;gate.io gate.com
HTX;huobi;.com htx.com
SafePal;safepal;.com
imToken;imtoken;token.im
TokenPocket;tokenpocket;.pro
Electrum;electrum;.org
BitPay;bitpay;.com
Magic Eden;magiceden;.io .us
Orca;~orca;orca.so
Sui;~suinetwork;sui.io
Aptos;aptos;aptoslabs.com aptosfoundation.org
Pendle;pendle;.finance
Ethena;ethena;.fi
DefiLlama;defillama;.com
Etherscan;etherscan;.io
Phantom;~phantom phantomwallet;.app
Coinbase;coinbase;.com
Binance;binance;.com .org .info bnbstatic.com binance.vision binance.us binanceapi.com binance.cloud
Kraken;~kraken;.com
OKX;~okx okex;.com
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
Polkadot;polkadot;.network .js.org
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
Hyperliquid;hyperliquid;.xyz
Ronin;~ronin axieinfinity;roninchain.com
ApeCoin;apecoin;.com
Bored Ape;boredape boredapeyachtclub;boredapeyachtclub.com bayc.com
Dogecoin;dogecoin;.com
Shiba Inu;shibainu shibaswap;shibatoken.com
Manta;~manta mantanetwork;manta.network
Astar;~astar astarnetwork;astar.network
Collab.Land;collabland;collab.land
Pump.fun;pumpfun;pump.fun
DappRadar;dappradar;.com
CoinMarketCap;coinmarketcap;.com
CoinGecko;coingecko;.com
Rakuten;rakuten;.co.jp .com rakuten-bank.co.jp rakuten-card.co.jp rakuten-sec.co.jp rakutencard.co.jp rakuten.tv rakuten-static.com r10s.jp r10s.com
Mercari;mercari merpay mercard;.com merpay.com mercari-shops.com mercardjp.com
Yamato Transport;kuronekoyamato kuroneko yamatotransport ~yamato;kuronekoyamato.co.jp yamato-hd.co.jp nekonet.co.jp kuronekoyamato.com
Sagawa Express;~sagawa sagawaexp;sagawa-exp.co.jp sagawa-exp.com
Japan Post;japanpost jppost yucho jpbank jp-bank japan-post yubin yuubin;yu-cho-f.jp japanpost.jp jp-bank.japanpost.jp japanpost-card.co.jp
JR East;jreast eki-net ekinet viewcard viewsnet view-card mobilesuica jrepoint;eki-net.com viewsnet.jp jreastmall.com jre-travel.com mobilesuica.com jrepoint.jp jreast.co.jp
JR Central;smartex expressyoyaku smart-ex;smart-ex.jp expy.jp jr-central.co.jp
JR West;jrodekake e5489;jr-odekake.net westjr.co.jp
SMBC;smbc vpass smbccard smbcnikko smbc-nikko;.co.jp smbc-card.com vpass.ne.jp smbcnikko.co.jp smbcgroup.com smbc-cf.com
MUFG;mufg bkmufg mufgcard;.jp mufgcard.com kabu.com
Mizuho;mizuho mizuhobank;mizuhobank.co.jp mizuho-fg.co.jp mizuho-sc.com mizuhogroup.com
Resona;resona resonabank;resonabank.co.jp resona-gr.co.jp
JCB;jcb jcbcard myjcb;.co.jp jcb-global.com
Aeon;~aeon aeoncard aeonbank;.co.jp aeon.info aeon-jp.net aeoncredit.co.jp aeonretail.jp aeonbank.co.jp aeoncard.com aeonmarket.com
Saison;~saison saisoncard creditsaison netanswer;saisoncard.co.jp credit-saison.co.jp saison-am.com
Orico;orico;.co.jp
EPOS;~epos eposcard;eposcard.co.jp
Life Card;lifecard life-card;lifecard.co.jp
UC Card;uccard;uccard.co.jp
Cedyna;cedyna;cedyna.co.jp
Jaccs;jaccs;.co.jp
POCKETCARD;pocketcard;.co.jp
TS3 Card;ts3card tscubic;ts3card.com
docomo;docomo nttdocomo ~dcard d-card dpay d-account dbarai;.ne.jp docomo-cs.com d-card.jp
au;~aupay ~kddi auone aujibun au-pay ~povo uqmobile;au.com au-pay.com jibunbank.co.jp kddi.com kddi.ne.jp povo.jp uqwimax.jp auone.jp au-ichiba.jp
NTT;~ntt;.com ntt-east.co.jp ntt-west.co.jp nttdata.com ntt.net nttcom.co.jp group.ntt
SoftBank;softbank ymobile y-mobile;.jp softbank.co.jp
LINE;~line linepay lineapp;line.me line.biz linecorp.com line-scdn.net line-apps.com lycorp.co.jp
PayPay;paypay;.ne.jp paypay-bank.co.jp paypay-card.co.jp paypay-sec.co.jp
ETC Meisai;etcmeisai etc-meisai ~etc etc-riyou etcservice;etc-meisai.jp etc-user.jp
National Tax Agency;etax e-tax kokuzei ~nta;nta.go.jp e-tax.nta.go.jp
My Number;mynaportal mynaport mynumbercard myna;myna.go.jp kojinbango-card.go.jp digital.go.jp
SBI;sbisec ~sbi sbishinsei sbinetbank netbk sbi-sec;sbisec.co.jp sbigroup.co.jp sbishinseibank.co.jp sbivc.co.jp
Nomura;nomura;.co.jp nomura-holdings.com
Daiwa Securities;~daiwa daiwasec;daiwa.jp
Monex;~monex;.co.jp monexgroup.jp
Matsui Securities;~matsui matsuisec;.co.jp
bitFlyer;bitflyer;.com
Coincheck;coincheck;.com
TEPCO;tepco;.co.jp tepco-ep.co.jp
Tokyo Gas;tokyogas;tokyo-gas.co.jp
Nenkin;nenkin;nenkin.go.jp
Paidy;paidy;.com
BIGLOBE;biglobe;.ne.jp
OCN;~ocn;ocn.ne.jp
Nifty;~nifty;.com
Plala;plala;plala.or.jp
So-net;so-net ~sonet;.ne.jp
GMO Click;click-sec gmoclick;click-sec.com gmo.jp
Iwai Cosmo;iwaicosmo;.co.jp
Rakuten Edy;~edy;edy.jp
UCS;ucscard;ucscard.co.jp
ENEOS;eneos eneoscard;.co.jp
Kepco;kepco;.co.jp
Tokyo Waterworks;suidoapp;waterworks.metro.tokyo.lg.jp
SBJ;sbjbank;sbjbank.co.jp
Seven Bank;sevenbank nanaco;.co.jp nanaco-net.jp
Nitori;nitori;nitori-net.jp
NHK;~nhk nhkplus;nhk.or.jp nhk.jp nhk-ondemand.jp
ANA;anaskyweb ~ana;ana.co.jp
JAL;~jal jalmile;jal.co.jp
UNIQLO;uniqlo;.com
Yodobashi;yodobashi;.com
BIC CAMERA;biccamera;.com
ZOZOTOWN;zozotown;zozo.jp zozo.com
Nintendo;nintendo;.com .net
PlayStation;playstation ~sony;.com .net
Disney+;disneyplus;.com disney.com
HBO Max;hbomax;hbomax.com max.com
Trend Micro;trendmicro;.com
McAfee;mcafee;.com
Norton;~norton;.com
Okta;~okta;.com oktacdn.com okta-emea.com oktapreview.com
Zimbra;~zimbra;.com
Roundcube;~roundcube;.net
IONOS;~ionos;.com
OVH;ovhcloud;ovh.com ovh.net
Strato;~strato;strato.de
Mailchimp;mailchimp;.com
Coinone;coinone;.co.kr
Upbit;upbit;.com
Naver;~naver;.com naver.net naver.me
Kakao;kakao;.com kakaocorp.com kakaocdn.net kakaopay.com kakaobank.com
Garena;garena freefire;.com
PUBG;pubg;pubg.com
Tesla;~tesla;.com
Samsung;samsung;.com samsungpay.com .net samsungcloud.com samsungapps.com samsungknox.com samsungcloud.tv samsunghrm.com samsungnyc.com samsungqbe.com samsungosp.com samsungotn.net samsungelectronics.com samsungacr.com samsungrs.com samsungiotcloud.com samsunghealth.com samsungdisplay.com samsungds.com samsungsds.com samsungcloudsolution.com samsungcloudsolution.net samsungmobile.com
`;
