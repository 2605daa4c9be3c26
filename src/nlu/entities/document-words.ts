import type { DocumentKind } from '../../core/vocabulary/entity.ts'

/** Names that stand for several papers: which one is asked. */
export const unsure: ReadonlySet<DocumentKind> = new Set(['civil-record', 'humanitarian-visa'])

/** How papers are called. Small words ("de", "la") may be missing or more. Null: sounds like a paper but is none. */
export const documentPhrases: readonly (readonly [document: DocumentKind | null, phrases: string])[] = [
  [
    null,
    'acta constitutiva|cedula profesional|acta de asamblea|visa mastercard|tarjeta visa|visa card|kat kredi|kat labank',
  ],
  ['civil-record', 'acta|actas|acta registro civil|acta certificada|ak leta sivil|vital record|civil record'],
  [
    'birth-record',
    'acta nacimiento|acta nasimiento|actas nacimiento|acta nac|partida nacimiento|certificado nacimiento|registro nacimiento',
  ],
  [
    'birth-record',
    'birth certificate|birth certificates|birth record|birthcertificate|birth cert|batistè|batiste|batis|akdenesans|ak nesans|akt nesans',
  ],
  ['birth-record', 'papye nesans|sètifika nesans|acta nacido|fe bautismo|acte naissance'],
  [
    'marriage-record',
    'acta matrimonio|acta casamiento|certificado matrimonio|acta casados|partida matrimonio|acta boda|marriage certificate',
  ],
  ['marriage-record', 'marriage license|marriage record|ak maryaj|akt maryaj|sètifika maryaj|papye maryaj'],
  [
    'death-record',
    'acta defuncion|acta difuncion|certificado defuncion|acta muerte|acta fallecimiento|partida defuncion|death certificate',
  ],
  ['death-record', 'death record|ak desè|akt desè|sètifika desè|sètifika lanmò|papye lanmò|certificado muerte'],
  [
    'divorce-record',
    'acta divorcio|sentencia divorcio|papeles divorcio|divorce decree|divorce certificate|divorce papers|ak divòs|papye divòs|akt divòs',
  ],
  [
    'single-status',
    'constancia solteria|carta solteria|acta solteria|constancia inexistencia matrimonio|single status|certificate no marriage|sètifika selibatè',
  ],
  [
    'archive-extract',
    'ekstrè achiv|ekstre achiv|ekstrè dachiv|extracto archivos|extrait archives|archive extract|ekstrè nesans|ekstrè',
  ],
  [
    'passport',
    'pasaporte|pasaportes|pazaporte|pasporte|passaporte|passport|passports|paspò|paspo|paspòm|pasapò|passeport|pass port',
  ],
  ['curp', 'curp|la curp|clave unica registro poblacion|kip curp'],
  [
    'voter-card',
    'ine|ife|credencial elector|credencial para votar|credencial votar|credencial ine|credencial electoral|kat elektè|voter card|voter id|kat elektoral',
  ],
  [
    'identity-card',
    'cedula|cedula identidad|cedula ciudadania|documento identidad|identificacion|identificacion oficial|id oficial|dpi|mi dui|el dui|dni|carnet identidad',
  ],
  [
    'identity-card',
    'id card|identity card|identification card|state id|photo id|kat idantite|kat idantifikasyon|kat idantifikasyon nasyonal|kat nasyonal|nif|pyès idantite|pyes idantite|identification',
  ],
  [
    'consular-id',
    'matricula consular|matricula|matricula consulado|consular id|consular id card|consular card|kat konsila|matrícula',
  ],
  [
    'drivers-license',
    'licencia|licencia conducir|licencia manejo|licencia manejar|licensia|drivers license|driver license|driver s license|driving license|driver licence|lisans|lisans kondwi|pèmi kondwi',
  ],
  ['military-card', 'cartilla militar|cartilla servicio militar|mi cartilla|military card|kat militè'],
  ['humanitarian-visa', 'visa humanitaria|viza imanitè|humanitarian visa|visado humanitario|visa humanitarian'],
  [
    'humanitarian-card',
    'tvrh|tarjeta visitante por razones humanitarias|tarjeta humanitaria|tarjeta visitante humanitario|tarjeta razones humanitarias|humanitarian card|humanitarian visitor card|kat imanitè|permiso humanitario|visitante por razones humanitarias',
  ],
  ['visa', 'visa|visado|viza|visas|visa turista|visa trabajo|visa americana|tourist visa|work visa|vizam'],
  [
    'residence-card',
    'residencia temporal|residencia permanente mexico|tarjeta residente|tarjeta residencia|tarjeta residente temporal|tarjeta residente permanente|residente permanente|residente temporal|residence card|kat rezidans|kat rezidan|rezidans|residencia|kat rezidans pèmanan',
  ],
  [
    'green-card',
    'green card|greencard|grin card|grinkad|mica|mica verde|mika|tarjeta verde|permanent resident card|residencia americana|kat vèt|gringard|kat rezidans ameriken|i 551',
  ],
  [
    'work-permit',
    'permiso trabajo|permiso para trabajar|work permit|employment authorization|employment authorization document|work authorization|pèmi travay|kat travay|tarjeta trabajo',
  ],
  [
    'visitor-permit',
    'fmm|forma migratoria multiple|forma migratoria|permiso visitante|tarjeta visitante|tvr|visitante regional|permiso turista|tourist card',
  ],
  [
    'comar-certificate',
    'constancia comar|constancia tramite comar|constancia solicitante refugio|constancia refugiado|constancia tramite refugio|constancia solicitud refugio|papel comar|papeles comar|hoja comar|papye comar|konstans comar|konstans komar|papye komar|konstans lan|comar certificate|comar paper|comar papers|konstans lan|konstans mwen',
  ],
  [
    'repatriation-certificate',
    'constancia repatriacion|constancia repatriado|carta repatriacion|hoja repatriacion|papel repatriacion|repatriation certificate|repatriation paper|papye rapatriman|constancia deportacion',
  ],
  ['i-94', 'i 94|i94|i noventa y cuatro|forma i 94|form i 94'],
  ['a-number-letter', 'carta numero a|carta con el numero a|a number letter|alien number letter|lèt nimewo a'],
  [
    'court-notice',
    'notice to appear|nta|citatorio corte|notificacion para comparecer|hearing notice|notice hearing|papye tribinal|orden comparecer',
  ],
  [
    'removal-order',
    'orden deportacion|orden remocion|orden expulsion|removal order|deportation order|order removal|lòd depòtasyon|order deportation',
  ],
  [
    'naturalization-letter',
    'carta naturalizacion|certificado naturalizacion|naturalization certificate|certificate naturalization|citizenship certificate|certificado ciudadania|lèt natiralizasyon',
  ],
  [
    'social-security-card',
    'tarjeta seguro social|social security card|tarjeta social|seguro social card|kat sekirite sosyal|kat sosyal|social card|numero seguro social|social security number|nimewo sekirite sosyal|ssn',
  ],
  ['tax-papers', 'w 2|w2|1099|tax return|tax returns|declaracion impuestos|taxes papers|papeles taxes|itin|papye taks'],
  [
    'pay-stub',
    'talon cheque|talones cheque|talon pago|talones pago|colillas pago|pay stub|pay stubs|paystub|paystubs|recibo nomina|recibos nomina|check stub|check stubs|fich pewòl|resi peman',
  ],
  [
    'school-papers',
    'papeles escuela|documentos escolares|documentos escuela|certificado estudios|certificado primaria|certificado secundaria|certificado preparatoria|boleta|boleta calificaciones|boletas|kardex|historial academico|titulo universitario|diploma|diplomas|transcript|transcripts|school records|school papers|school record|report card|papye lekòl|kanè lekòl|diplòm|sètifika lekòl|kanè',
  ],
  [
    'medical-papers',
    'expediente medico|historial medico|receta medica|cartilla vacunacion|certificado medico|medical records|medical record|vaccination card|papye medikal|papye lopital|dosye medikal|kat vaksen',
  ],
  [
    'power-of-attorney',
    'carta poder|poder notarial|poder notariado|poder legal|poder general|poder especial|power attorney|powers attorney|pwokirasyon|pouvwa|poa',
  ],
  [
    'custody-order',
    'custodia|patria potestad|orden custodia|papeles custodia|custody order|custody papers|guardianship|papye gad|papye titèl|tutela',
  ],
  [
    'criminal-record',
    'antecedentes penales|carta antecedentes|carta no antecedentes penales|constancia antecedentes|carta no antecedentes|antecedentes no penales|record policial|criminal record|police record|background check|kazye jidisyè|police clearance|record criminal',
  ],
  [
    'proof-of-address',
    'comprobante domicilio|comprobante direccion|proof address|proof residence|prèv adrès|recibo luz|recibo agua|utility bill',
  ],
  ['will', 'testamento|last will|testaman'],
]
