// Words that are no names of persons although they may begin with a capital. All folded: lower-case, no accents.

/** Small words inside names: never a name by themselves. */
export const particles = words('de du des d la le les el al ul ben ibn bin bint bou ould mint ag walet dit dite alias van von da dos di');

/** What begins sentences, and what institutions, papers and events are called, in French and English. */
export const ordinary = words(`
a about accomplice accord according aci action actuellement address adjudant adn adresse aeroport afin africa africain africaine africains african afripol
afrique after again against age agence agent agents ago agreer ah ai aide ainsi airport aka alerte algerian algerien alias all allah allemand allo alors also
although am america amerique an analyse ancien ancienne and anglais annexe annexes another anti any aout apj appel apple apres april apsonic arab arabe are
armee army around arrest arrested arret arrete arretee arretes arriere arrivee article as asia asie assises at atlantique attached attention aucun aucune
audition august aujourd aussi authorities authority autorite autorites autre autres aux avant avec avenue avis avocat avril axe baie bambara bangladais banque
barrage bas base bases basse bateau be bebe because been before being beings belge belges below beninois between bien birth black blanc blanche bleu bleue
blue boat boats bon bonjour bonsoir bord border both boulevard branch brigade broker brother brtmth bureau burkinabe bus but by ca called came camerounais
camion camions camp campement camps can capitaine caporal captain car card carte cas case cases ce ceci cedeao cela cell cellule celui center centre cercle
certains ces cet cette ceux cfa chacun chadian chambre chaque chauffeur check checkpoint chef chefs chez child children ci cia cicr cinq city civil civile
clandestin clandestins cni cnib co coast code colline colonel colonne comite commandant commander comme comment commissaire commissariat commission
commissioner committee commune compagnie complice compte conclusion conducteur conduite confidential confidentiel conseil consulat contact content contenu
contexte contre contrebande convention convoi convois convoy convoyeur cop copie cordialement corolla corporal couleur council country cour court cousin
coxeur crew crime criminal criminalite croix cruiser customs daf dame dans date daughter day dear debut december decembre deja demain demande demi denomme
denommee denommes depart departement department depot depots depuis dernier derniere des description desert detail details deux devant dgse dgsi did dieu
diffusion dimanche directement directeur direction directrice distingues division dix dna dnltm do docteur doctor does dossier douane douanes driver drivers
droit du due dun dune during each early east eci ecole ecowas effectif eglise eight either eleven elle elles embassy en end enfant enfants enfin english
enquete ensemble ensuite entre entree epouse equipe equipes escadron espagnol espagnole espagnols essence est et etaient etait etant etat etats ete etre etres
eu eucap eunavfor eur euro eurojust europe europeen europeenne europeens europol euros eutm eux evaluation evening every ex exemple extrait facebook fait
faits famille father fbi fcfa february femme femmes fevrier fiabilite fiche figure file filiere fille fils fin first five fleuve foi following fonds for force
forces ford forename foret found four foyer foyers francais francaise french frere friday from frontex frontiere frontieres further gafi gambian gambien gang
gangs gar garage garages garde gare gendarmerie gendarmes general generale german ghanaian ghaneen ghetto ghettos giaba gir given gmt go golfe good google got
gouvernement gouvernorat government gps grace grade grand grande gray green grey gris grise group groupe gsim guard guinean guineans guineen guineenne
guineens had hall hameau hangar haoussa has haut haute have hcr he head hello her here heure hiace hier high hilux him his hommage homme hommes honda honneur
hopital hospital hotel house how however huawei huit humains human hyundai i iban ici identite if il ile iles ils imam imei immatriculation immigration imsi
in incident inconnu independance independence infinix information informations inspecteur inspector instagram instance inter interieur international
internationale interpelle interpol interroge intervention into intra investigation investigators iom iphone iridium irregulier irreguliere is islam it italian
italien italienne itel its iveco ivoirien ivoirienne ivoiriens ivorian ivorians jakarta january janvier jaune je jeudi jit jour journal jpg judge judiciaire
judicial juge jugement juillet juin july june juridiction jusqu just justice kia korite la lac land laquelle last late later latitude law le lead left lequel
les letter lettre leur leurs liberte libyan libyen licence license lieu lieutenant ligne like local located logeur logistics loi loin lois longitude lors
lorsque lui lundi lycee ma madame mademoiselle maghreb mai mairie mais maison maitre major malian malians malien maliennes maliens man mandat many marabout
march marche mardi mari marine maritime marocain marque mars mauritanian mauritanien may me meanwhile mediterranee meeting members meme men mercedes merci
mercredi mere mes mesdames message messenger messieurs messrs mi migrant migrante migrants migration mine mines mineur mineurs minister ministere ministre
ministry minor minors minusma miss mission mitsubishi mlle mlles mm mme mmes modele moi mois monday monsieur mont montant moov more morning moroccan mosquee
most mother motif moto mr mrs ms msf musee my naissance named names national nationale nationales nationalite nationality nationaux nato ne near nee nephew
network neuf neveu new next ni nicknamed nigerian nigeriane nigerians nigerien nigerienne nigeriens night nina nine nissan no noel noir noire nokia nom nombre
nomme nommee nommees nommes noms non none nor nord north nos not notamment note notre nous nouveau nouvelle nouvelles november novembre now number numero
oasis objet ocriest october octobre of off office officer officers officier officiers ofpra oim oit oms on once oncle one ong only onu onudc onze operation
operations opj or orange order ordre organisation organise organised organisee organized origine osce otan other ou oued ouest oui oula oulamas our out outre
over own paf page paix pakistanais palais paques par parallele parce parmi parquet part partie partout pas passage passe passenger passengers passeport
passeur passeurs passport patrie patrol patron patrouille patrouilles pays pdf penal penale pendant people per pere permis person personne personnel personnes
peu peugeot peul peuls peuple phone photo pickup piece pirogue pirogues place plainte plan plaque please plus plusieurs png pnud point police policier
policiers port porte ports portugais portuguese post poste pour pourquoi pourtant pouvoir pre prefecture prefet premier premiere prenom prenomme prenommee
prenoms pres presence president presidente presque press prevenu prevenus priorite priority prison prix pro procedure proces prochain procureur procureure
profession progres projet prosecutor protection protocol protocole proximite pseudo pseudonyme public publics publique puis puisque puits pv qu quand quant
quarante quartier quasi quatre que quel quelle quelque quelques question questioned qui quinze quoi quoique rabatteur ramadan rapide rapport reason received
recent recherche recruiter recu red reference refus regarding regards region regional regionale registration remarque renault renseignement renseignements
reply reponse report reported republique request requete reseau reseaux residence reste restricted resultat resume retour reunion rib rien river road roi rond
room rouge route routine rover rue sa sahara sahel said saint sainte salutations same samedi samsung sanili sans saturday sauf scania sdpaf se sea search
second secret secretaire secretariat secretary secteur section securite security see seize selon senegalais senegalaise senegalese sentiments sept september
septembre sergeant sergent service services ses seul seule seven several sexe she ship si siena sieur sieurs signal signe sim since sincerely sir sister site
sites situation six sms smuggler smugglers smuggling so sobriquet societe soeur soit solidarite some son songhai sont source sources sous south spanish
special sprinter squad sr state states station statut still street sub subject subsaharien subsahariens such sud suite suivant sujet summary sunday supreme
sur surete surname surnom surnomme surnommee surveillance suspect suspecte suspects syrian syrien ta tabaski tandis tant tante tard task tchadien tecno tel
telegram telephone telle tels temoin temoins temps ten territoire texte tgi thank thanks that the their them then there these they third this those three
through thuraya thursday thus tiktok time to today together togolais toi told tomorrow ton total touareg touaregs toujours tous toussaint tout toute toutefois
toutes town toyota trafficked trafficker traffickers trafficking trafic trafiquant trafiquants traite transit transnational transnationale transport travail
tres tribunal trois trop troupe truck tu tuesday tunisian tunisien twitter two type ue uemoa un uncle under undp une unhas unhcr unicef unie unies union unis
unit unite united unites units universite unknown unodc until up update upon urgence urgent url us usd utc vehicle vehicles vehicule vehicules vendredi vers
vert verte very veuillez veuve via viber vice victim victime victimes victims villa village ville vingt visa vite voici voie voila voiture vol vols volvo
votre vous voyage vpn vu waemu was wave we web wednesday well were west what whatsapp when where whether which while white who whom why wife wifi wilaya will
wish with without witness wolof woman women would xof yamaha year yellow yes yesterday yet you young your zone
`);

/** Places of the region and of its routes, countries, and institutions of several words. */
export const places: readonly string[] = `
Mali,Sénégal,Senegal,Niger,Guinée,Guinea,Côte d'Ivoire,Ivory Coast,Burkina Faso,Burkina,Mauritanie,Mauritania,Gambie,Gambia,The Gambia,Guinée-Bissau,
Guinea-Bissau,Guinée Conakry,Guinée équatoriale,Sierra Leone,Liberia,Libéria,Ghana,Togo,Bénin,Benin,Nigeria,Nigéria,Tchad,Chad,Cameroun,Cameroon,Gabon,Congo,
Algérie,Algeria,Maroc,Morocco,Tunisie,Tunisia,Libye,Libya,Égypte,Egypt,Soudan,Sudan,Éthiopie,Ethiopia,Érythrée,Eritrea,Somalie,Somalia,Cap-Vert,Cabo Verde,
Cape Verde,France,Espagne,Spain,Italie,Italy,Allemagne,Germany,Belgique,Belgium,Portugal,Pays-Bas,Netherlands,Grèce,Greece,Malte,Malta,Turquie,Turkey,
Royaume-Uni,United Kingdom,Grande-Bretagne,Suisse,Switzerland,Luxembourg,Autriche,Austria,Pologne,Poland,Roumanie,Romania,États-Unis,United States,Canada,
Chine,China,Arabie saoudite,Saudi Arabia,Émirats arabes unis,Dubaï,Dubai,Qatar,Koweït,Kuwait,Liban,Lebanon,Syrie,Syria,Pakistan,Bangladesh,Inde,India,Brésil,
Bamako,Kayes,Koulikoro,Sikasso,Ségou,Mopti,Tombouctou,Timbuktu,Gao,Kidal,Ménaka,Taoudéni,Ansongo,Labbézanga,Tessalit,Nioro,Yélimané,Kita,Koutiala,San,Djenné,
Bandiagara,Douentza,Goundam,Diré,Gossi,Hombori,Ber,Bougouni,Zégoua,Bourem,Kati,Tin Zaouatine,Tinzaouaten,In Khalil,Al Khalil,
Dakar,Saint-Louis,Thiès,Kaolack,Ziguinchor,Tambacounda,Mbour,Touba,Rufisque,Pikine,Guédiawaye,Kolda,Matam,Louga,Diourbel,Fatick,Kédougou,Sédhiou,Kaffrine,
Kidira,Rosso,Diama,Podor,Richard-Toll,Saly,Joal,Cap Skirring,Yoff,Ouakam,Blaise Diagne,
Niamey,Agadez,Arlit,Assamaka,Zinder,Maradi,Tahoua,Dosso,Tillabéri,Diffa,Dirkou,Séguédine,Séguédine,Madama,Bilma,Birni N'Konni,Gaya,Ayorou,Téra,Torodi,Makalondi,
Magaria,Tchintabaraden,Ingall,In Guezzam,Djado,Tchibarakaten,Toummo,Tumu,
Conakry,Kankan,Labé,Nzérékoré,Kindia,Boké,Mamou,Faranah,Siguiri,Kourémalé,Kouremale,Koundara,Boffa,Dubréka,Coyah,Forécariah,Kissidougou,Guéckédou,Macenta,Beyla,
Abidjan,Yamoussoukro,Bouaké,Korhogo,Daloa,San-Pédro,San Pedro,Man,Odienné,Ferkessédougou,Ferké,Bondoukou,Abengourou,Grand-Bassam,Noé,Aboisso,Pogo,Laléraba,
Ouangolodougou,Adjamé,Cocody,Treichville,Yopougon,Port-Bouët,Marcory,Plateau,Koumassi,Abobo,
Nouakchott,Nouadhibou,Néma,Ouagadougou,Bobo-Dioulasso,Dori,Cotonou,Malanville,Lomé,Accra,Kumasi,Lagos,Kano,Abuja,Sokoto,Katsina,Banjul,Bissau,Freetown,Monrovia,
Praia,Tamanrasset,Alger,Algiers,Oran,Adrar,Bordj Badji Mokhtar,Debdeb,Djanet,Tunis,Sfax,Zarzis,Tripoli,Sebha,Sabha,Zouara,Zuwara,Benghazi,Ghat,Mourzouk,Gatroun,
Qatroun,Bani Walid,Rabat,Casablanca,Tanger,Tangier,Nador,Laâyoune,Dakhla,Oujda,Ceuta,Melilla,Le Caire,Cairo,Khartoum,N'Djamena,Ndjamena,Yaoundé,Douala,
Canaries,Îles Canaries,Canary Islands,Las Palmas,Tenerife,El Hierro,Lampedusa,Sicile,Sicily,Palerme,Palermo,Rome,Milan,Naples,Madrid,Barcelone,Barcelona,
Almería,Algésiras,Paris,Marseille,Lyon,Lille,Calais,Bruxelles,Brussels,La Haye,The Hague,Londres,London,Berlin,Lisbonne,Lisbon,Genève,Geneva,Vienne,Istanbul,
Croix-Rouge,Croissant-Rouge,Red Cross,Red Crescent,Nations Unies,United Nations,Union européenne,European Union,Union africaine,African Union,
Médecins Sans Frontières,Save the Children,Section de Recherche,Cour Suprême,Cour pénale,Garde Civile,Guardia Civil,Garde Nationale,Police Nationale,
Gendarmerie Nationale,Police aux Frontières,Force Conjointe,Barkhane,Serval,Takuba,Wagner,Africa Corps,Boko Haram,Al-Qaïda,État islamique,Orange Money,Moov Money,
Mobile Money,Western Union,Land Cruiser,Afrique de l'Ouest,West Africa,North Africa,Air France,Air Sénégal,Turkish Airlines,Royal Air Maroc,Ethiopian Airlines
`
  .split(',')
  .map((place) => place.trim())
  .filter((place) => place !== '');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
