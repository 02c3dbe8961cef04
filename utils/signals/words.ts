/** What a word in a host name promises or demands. */
export type WordKind = 'coin' | 'hot' | 'bait' | 'repair' | 'link' | 'account' | 'trade';

/**
 * Words that fraud builds its names from, by what they are for. `hot` words are rare outside of
 * crypto-currency traps; `link` and `trade` words are just as common in honest names.
 */
export const wordRows: Record<WordKind, string> = {
  coin: `wallet wallets token tokens crypto coin coins chain chains blockchain smartchain onchain crosschain defi
    nft nfts node nodes swap swaps bridge bridges dex ether btc eth usdt usdc bnb memecoin meme doge pepe inu
    stake staking staked yield web3 hodl layer layer2 dao evm rpc protocol ledger exchange finance vault
    solana ethereum bitcoin tether metaverse trade trading asset assets liquidity`,
  hot: `dapp dapps airdrop airdrops airdropped walletconnect connectwallet mainnet mainet multichain multichains
    rectify rectification rectifier rectified rectifying presale unstake restake whitelist decentralized decentralised decentralize decentral seedphrase keystore phrase mnemonic freemint
    validatewallet dappnode dapplink smartcontract claimtoken dapps-fix testnet dexapp`,
  bait: `claim claims claiming claimer drop drops mint minting minted bonus reward rewards giveaway giveaways gift gifts giftcard allocation
    allocations eligibility eligible launchpad vesting faucet snapshot prize prizes winner lucky redeem voucher
    refund refunds cashback compensation rebate registration distribution vote migrate migration migrations
    migrator merge upgrade premio regalo bonos sorteo cadeau gewinn hadiah undian kuota bantuan subsidi`,
  repair: `restore restored restoration restoring recover recovery recovered resolve resolver resolved resolving
    validate validation validator validators validating validated sync syncs synch synced synchronize
    synchronizer synchronization syncing fix fixer fixes fixing fixed debug debugger auth authenticate
    authentication authenticator authorize revoke unlink repair troubleshoot rectifies reconnect activate
    activation reactivate reactivation`,
  link: `connect connects connector connection connections connecting connected integrate integration integrations
    integrated integral import link linking portal server solve solver solution solutions resolution approve`,
  account: `login logon signin signon account accounts myaccount verify verified verification verifying secure secured
    security securite securitycheck update updates updating confirm confirmation unlock locked suspended
    suspension suspend restricted alert alerts alerta alertas billing invoice invoices payment payments helpdesk
    password passwd webmail mailbox mailbx userid authid sso otp mfa 2fa validar sessao appeal violation
    verifikasi acces acceso accesso acesso cuenta conta contas compte konto hesap hesabi ingresar ingreso entrar
    verificar verificacion verificacao verifica verifizierung seguridad seguranca sicurezza sicherheit atualizar
    atualizacao actualizar actualizacion aggiorna aktualisieren anmelden anmeldung bestaetigen connexion
    activacion ativacao atendimento resgate pontos fatura facture factura rechnung bloqueo bloqueado desbloqueo
    conferma giris onay guvenlik odeme bildirim masuk akun akses ebanking netbanking homebanking mobilebanking
    onlinebanking bankieren inloggen beveiliging ninsho kaiin toroku oshirase`,
  trade: `bank banks banking banca banco bancos banque bankasi banki kredit credit credito creditunion card cards
    carte tarjeta cartao kartu mastercard tax taxes taxrefund revenue gouv govt customs police court fine fines
    toll tolls etoll post poste posta parcels courier telecom insurance assurance pension posttrack payee
    paylater support supportcenter helpcenter customer clients client service services servicios servicio
    identity identify session tracking track parcel delivery redelivery package colis livraison paquet pacote
    paket entrega shipment admin center centre notice notification copyright badge access kunden cliente
    clientes clienti espace usuario usuarios utente daftar resmi layanan transfer etransfer deposit pay paye
    online promo lottery free register season points`,
};
