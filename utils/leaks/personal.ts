import { leakAt, perValue, type Rule } from './page.ts';

type Row = readonly [names: string, shape: RegExp];

const numbers = /(?:\d\D*){4}/;
const papers = /(?:\d\D*){4}|^(?=.*\d)[A-Z0-9]{7,16}$/;
const code = /^(?=.*[\dA-Z])[A-Za-z0-9-]{4,12}$/;
const person = /^\p{L}[\p{L}\p{M}'’. +-]{1,60}$/u;

/** What stands in people's papers and on their cards, by the parameter's name without underscores. */
// biome-ignore format: one row a line
const rows: readonly Row[] = [
  ['ssn ssnlast4 socialsecurity socialsecuritynumber socialsecurityno nationalid nationalidnumber nationalinsurancenumber nino nin personnummer personalnumber personalid idnumber idcard idcardnumber identitynumber governmentid cpf rfc dni curp nif nie bsn cprnr pesel aadhaar aadhar mynumber マイナンバー 身份证 身份证号 taxid taxnumber taxpayerid tin steuerid steuernummer codicefiscale sozialversicherungsnummer passport passportno passportnumber passportnr driverlicense driverslicense drivinglicence licensenumber', papers],
  ['iban bban accountnumber accountno accountnum acctnumber acctno bankaccount kontonummer sortcode routingnumber cardnumber cardno cardnum ccnumber ccnum creditcard creditcardnumber debitcard pan cvv cvc cvv2 cardcvv expirydate', /(?:\d\D*){3}/],
  ['dob dateofbirth birthdate birthday birthdt bday geburtsdatum geburtstag datenaissance fechanacimiento seinengappi 生年月日 誕生日 出生日期 생년월일', numbers],
  ['tel telno telephone telephonenumber telefon telefono phone phoneno phonenum phonenumber mobile mobileno mobilenumber mobilephone cell cellphone msisdn handy homephone workphone contactnumber denwa denwabango denwabangou 電話番号 手机号 手机号码 电话 전화번호', /(?:\d\D*){6}/],
  ['patientid patientno patientnumber mrn medicalrecordnumber nhsnumber insuranceid insurancenumber memberid membernumber membershipnumber policynumber policyno claimnumber employeeid employeeno employeenumber staffid studentid studentnumber payrollnumber', numbers],
  ['firstname fname givenname forename middlename lastname lname surname familyname fullname maidenname guestname passengername travellername travelername patientname customername clientname recipientname membername cardholder cardholdername accountholder vorname nachname prenom apellido apellidos cognome sobrenome shimei simei 氏名 名前 お名前 フリガナ 姓名 이름 성명', person],
];

/** Codes that are good for a few minutes, or together with a name. */
const passes: readonly Row[] = [
  [
    'otp otpcode onetimecode onetimepassword onetimepasscode onetimepin totp mfacode 2facode tfacode 2fa mfa smscode smstoken verificationcode verifycode verificationpin securitycode authenticationcode logincode signincode emailcode passcode confirmcode tan mtan accesscode activationcode activationpin registrationcode enrollmentcode invitecode invitationcode',
    code,
  ],
  ['pin pinnumber pinno bookingpin accesspin userpin cardpin', /^\d{4,8}$/],
  // Six digits are a post code in India.
  ['pincode', /^\d{4,5}$/],
];

const personal = index(rows);
const issued = index(passes);

/** Parameters that hold something about a person: names, numbers of papers, accounts and telephones. */
export const personalData: Rule = perValue((page, value) =>
  matches(personal, value.name, value.text)
    ? leakAt(page, 'personal-data', 'ask', value, value.name)
    : null,
);

/** Parameters that hold a code sent to one person. */
export const issuedCodes: Rule = perValue((page, value) =>
  matches(issued, value.name, value.text)
    ? leakAt(page, 'secret-parameter', 'ask', value, value.name)
    : null,
);

function index(table: readonly Row[]): ReadonlyMap<string, RegExp> {
  return new Map(
    table.flatMap(([names, shape]) => names.split(' ').map(name => [name, shape] as const)),
  );
}

/** Whether a table knows the name, or what remains of it without leading words (`guest_last_name`). */
function matches(table: ReadonlyMap<string, RegExp>, name: string, text: string): boolean {
  for (let rest = name; rest; rest = rest.slice(rest.indexOf('_') + 1)) {
    const shape = table.get(rest.replaceAll('_', ''));
    if (shape) return text.length <= 100 && shape.test(text);
    if (!rest.includes('_')) return false;
  }
  return false;
}
