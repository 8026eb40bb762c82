// Country codes as travel documents write them (ISO 3166-1 alpha-3, with the additions of ICAO Doc 9303-3), beside the
// alpha-2 codes of the roster. Each word is alpha-3 followed by alpha-2.
const pairs = [
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ',
  'BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA',
  'CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE',
  'DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB',
  'GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR',
  'HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH',
  'KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD',
  'MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA',
  'NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL',
  'PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL',
  'SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ',
  'TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG',
  'VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW',
  // Nationalities of ICAO Doc 9303-3, section 5, part B: overseas, protected and other persons of one country.
  'GBDGB GBNGB GBOGB GBPGB GBSGB',
].join(' ');

const alpha2ByAlpha3 = new Map(pairs.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(3)]));

/**
 * Codes of ICAO Doc 9303-3, section 5, parts C and D, that are no country: the European Union, the United Nations and their mission in
 * Kosovo, other organisations that issue documents, and persons without a nationality or of one that is not specified.
 */
const withoutCountry = new Set('EUE UNO UNA UNK XBA XIM XCC XCE XCO XDC XEC XES XMP XOM XPO XXA XXB XXC XXX'.split(' '));

/** True for a code that a travel document may carry as nationality or issuer. */
export function isDocumentCountry(alpha3: string): boolean {
  return alpha2ByAlpha3.has(alpha3) || withoutCountry.has(alpha3);
}

/** The alpha-2 code of a country given by alpha-3; `undefined` for a code that is no country. */
export function alpha2Of(alpha3: string): string | undefined {
  return alpha2ByAlpha3.get(alpha3);
}
