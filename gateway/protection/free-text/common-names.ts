/**
 * Family names and first names that are common where the units work, folded: found alone when they begin with a capital. Names
 * that are also everyday words, towns or countries are left to the other signs of a name.
 */
export const commonNames: ReadonlySet<string> = new Set(
  `
abarchi abdallah abdelaziz abdelkader abderrahmane abdou abdoul abdoulaye abdoulkarim abdoulrahmane aboubacar aboubacrine aboubakar adama adamou
adjoua affoue ahmadou ahmed ahmedou ahou aicha aichata aichatou aissa aissata aissatou akissi akoua alassane alfousseni alhassan alhassane alhousseini
alhousseyni alidou alimatou aliou alioune almahdi almamy almoctar almoustapha alou alpha alzouma amadou amara amenan amidou aminata aminatou aminetou
amoin arouna assane assetou assi assiatou assitan astou attaher awa ayouba babacar babou badara bafing bagayogo bagayoko bah bakary balde balkissa
ballo bamba bamory bangoura barro barry bary bassirou bathily beavogui bello bengaly berthe binetou binta bintou birahim biram birame bocar bocoum
boubacar boubakar boureima brahim brahima camara chaibou cheick cheickna cheikh cheikhna cherif cherifou cisse cisso conde coulibaly coumba dabo
dagnoko danjuma dao daou demba dembele diabate diaby diagne diagouraga diaite diakhaby diakhate diakite diallo diane diarra diarrassouba diatta
diawara diawo dibi dicko diedhiou dieng diengue dieynaba diome dione diop dioubate diouf dioum djallo djenabou djeneba djibo djibril djibrilla djiby
djiguiba dolo doucoure dougnon doumbia doumbouya dramane drame ehouman elhadj elhadji fadel fadima fadimata faly fane fanta farba fatim fatima
fatimata fatimetou fatma fatou fatouma fatoumata faty faye fodie fofana foune fousseni fousseyni gado gakou garba gassama gaye gbagbo ghali gnamien
goita gueye guilavogui guindo guirassy habibatou habou haby hadiza hadizatou hadja haidara hamadou hamady hamani hamidou hamissou hamma hammadoun
hamza haoua harouna hassan hassane hawa housseini housseyni hussain hussein ibra ibrahim ibrahima idriss idrissa ikhlou ilias illiassou inoussa
intalla isma ismael ismail ismaila issa issaka issiaka issoufou iyad jallow kacou kadiatou kadidia kadidiatou kadija kamara kamissoko kane kanga
kanoute kante karamoko karembe karim karimou kassambara kassoum kebe keita keletigui khadija khadijatou khadim khady khalid khalifa khalil kodio koffi
komara konan konate kone koua kouadio kouakou kouame kouassi kouma koumba kounta kourouma kouyate lamarana lamine laminou lansana laouali lassana
lassina lawali leyti loua loum mactar magassa magassouba mahamadou mahamadoun mahamane mahamat maiga maiguizo maimouna maimounatou malado malick malik
mamadou mamadouba mamady mamane mamoudou mansare mariam mariama marieme marietou mbacke mballo mbaye mbengue mbodj mbodji mbow mendy millimono moctar
modibo mody mohamadou mohamed mohammad mohammed momodou mory mouctar mouhamadou mouhamed moukaila moumouni mounirou mounkaila moussa moustapha moutari
muhammad mustafa mustapha nabou nadio nafi nafissa nafissatou nassirou ndao ndeye ndiaye ndione ndiour ndour ndoye nene ngaido ngom ngoran nguessan
niakate niane niang niangadou niare nouhou nouhoum omar onana ouattara oubandawaki ouedraogo ouendeno oumar oumarou oumou oumy ouologuem ousmane
ousseini ousseynou pape penda pouye rabiatou rahmatou rakia ramata ramatoulaye rhissa rokia rokiatou rougui sacko sadio safiatou sagna saidou saley
salif salifou salimata salimatou salissou sall salou samake samassa samb sambou samoura sangare sanogo sanou sarr sarre savane sawadogo seck sekou
senghor seybou seydou seynabou siaka sidi sidibe sidiki sidime sidy silue simpara sininta sissako sissokho sissoko sogoba sokhna sonko soro soropogui
sory souare soulemane souley souleymane soumah soumaila soumana soumaoro soumare sountoura sow sylla talla tamboura tandia tandina tangara tanimoun
tanoh tapily tembely thiam thiaw thioune tidiane tidiani tiemoko tiemoro togola tolno toumani toungara tounkara toure traore traoret wague wane
yacouba yacoubou yaffa yahaya yahya yao yaou yapi yattara yattassaye yaya yeo yoro youssouf youssoufa yousuf zainab zakari zakaria zeinabou zenabou
zerbo zeynab zongo zouberou zoumana zoungrana
`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
