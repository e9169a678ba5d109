/** Words that people build passwords from most, as published lists of leaked passwords agree; lower case. */
export const commonWords: readonly string[] = (
  'password passw0rd letmein welcome iloveyou admin master dragon monkey shadow sunshine princess football ' +
  'baseball superman batman trustno1 qwertyuiop qwerty asdfgh zxcvbn abc123 secret login wallet bitcoin ' +
  'ethereum crypto metamask pellucid hello summer winter spring autumn monday michael jordan jennifer ' +
  'charlie freedom whatever computer internet starwars pokemon hunter ninja mustang access cheese banana ' +
  'test pass love user root'
).split(' ')
