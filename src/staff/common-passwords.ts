/** The commonest passwords of twelve characters and more, and this program's own words; compared without case, spaces and signs. */
const common = new Set([
  '123456789012', '1234567890123', '12345678901234', '123456789123', '123123123123', '012345678910', '987654321098',
  '098765432109', '112233445566', '121212121212', '123456123456', '123456654321', '1q2w3e4r5t6y', '1qaz2wsx3edc',
  'q1w2e3r4t5y6', 'qwertyuiop12', 'qwertyuiop123', 'qwertyuiopasdf', 'qwertyqwerty', 'qwerty123456', 'qwerty12345678',
  'asdfghjklqwerty', 'asdfghjklñzx', 'zxcvbnmasdfg', 'abcdefghijkl', 'abcd12345678', 'abc123abc123', 'abcdef123456',
  'password1234', 'password12345', 'password123456', 'passwordpassword', 'mypassword123', 'administrador',
  'administrador1', 'administrator', 'administrator1', 'admin1234567', 'admin12345678', 'adminadminadmin',
  'contraseña12', 'contraseña123', 'contraseña1234', 'contrasena12', 'contrasena123', 'contrasena1234',
  'contraseñacontraseña', 'contrasenacontrasena', 'micontraseña', 'micontrasena', 'bienvenido12', 'bienvenido123',
  'bienvenidos1', 'bienvenidos123', 'cambiame1234', 'cambiame12345', 'teamomucho12', 'teamomucho123', 'holaholahola',
  'holamundo123', 'mexico123456', 'vivamexico123', 'durango12345', 'durango123456', 'durangodurango', 'durango2025',
  'durango2026', 'durango20262026', 'migrante1234', 'migrantes123', 'migrantes1234', 'institutomigrante',
  'institutodelmigrante', 'puente123456', 'puentepuente', 'puentepuente12', 'iloveyou1234', 'letmeinletmein',
])

/** True for a password that anybody would try: in the list, or made of three different characters at most. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
  return common.has(plain) || new Set(plain).size <= 3
}
