package fr.pesee.prove.opendata;

import fr.pesee.rule.exact.Text;

/** Something that a tender needs and its notice does not say, or says in a way that Pesée cannot take as it stands. */
enum Gap {
    SDK_OTHER(
            "L’avis suit « {0} » ; la lecture est éprouvée sur eforms-sdk-1.13. Relisez ce qui a été lu.",
            "The notice follows \"{0}\"; reading is tested on eforms-sdk-1.13. Check what was read."),
    CHANGE(
            "Cet avis en modifie un autre : vérifiez que sa consultation n’existe pas déjà ici.",
            "This notice changes another one: check that its tender is not here already."),
    LOTS_MANY(
            "L’avis a plus de 100 lots ; une consultation en compte ici 100 au plus : divisez-le.",
            "The notice has more than 100 lots; a tender has 100 here at most: divide it."),
    OPENING_UNUSED(
            "L’ouverture annoncée ne suit pas la date limite : elle n’est pas reprise.",
            "The opening announced does not follow the deadline: it is not taken over."),
    REFERENCE("Pas de référence : donnez-en une.", "No reference: give one."),
    TITLE("Pas d’intitulé : donnez-en un.", "No title: give one."),
    PROCEDURE(
            "La procédure « {0} » n’a pas d’équivalent ici : choisissez.", "Procedure \"{0}\" has none here: choose."),
    LAUNCH(
            "Pas de date d’envoi lisible : donnez la date de lancement.",
            "No readable dispatch date: give the launch date."),
    DEADLINE("Pas de date limite de remise des offres : donnez-la.", "No deadline for bids: give it."),
    DEADLINE_UNREADABLE(
            "La date limite « {0} » ne dit pas à quelle heure d’Europe elle tombe : donnez-la.",
            "The deadline \"{0}\" does not say in which time zone it falls: give it."),
    DEADLINES_DIFFER(
            "Les lots ont des dates limites différentes ({0}) ; une consultation n’en a ici qu’une : choisissez.",
            "The lots have different deadlines ({0}); a tender has one here: choose."),
    DATE_UNUSED(
            "« {0} » n’est pas repris : illisible, incomplet ou différent selon les lots.",
            "\"{0}\" is not taken over: unreadable, incomplete or different among the lots."),
    VALIDITY_UNUSED(
            "La validité des offres n’est pas reprise : {0}. Inscrivez-la en jours.",
            "The validity of bids is not taken over: {0}. Enter it in days."),
    ESTIMATE(
            "Pas de valeur estimée en euros : elle s’établit avant le lancement (R2121-1).",
            "No estimated value in euros: it is established before the launch (R2121-1)."),
    MAXIMUM(
            "Accord-cadre sans maximum en euros : il en faut un (R2162-4).",
            "Framework without a maximum in euros: one is needed (R2162-4)."),
    FRAMEWORKS_DIFFER(
            "Certains lots seulement sont des accords-cadres ; ici toute la consultation en est un. Vérifiez.",
            "Only some lots are framework agreements; here the whole tender is one. Check."),
    BUDGET(
            "Le budget n’est dans aucun avis : inscrivez-le (L2152-3).",
            "No notice holds the budget: enter it (L2152-3)."),
    NON_ALLOTMENT(
            "Un seul lot : dites pourquoi la consultation n’est pas allotie (L2113-10).",
            "A single lot: say why the tender is not divided into lots (L2113-10)."),
    MOST_LOTS(
            "L’avis limite à {0} les lots d’un même attributaire : inscrivez-le avec la règle de répartition "
                    + "(R2113-1).",
            "The notice limits the lots of one bidder to {0}: enter it with the rule for sharing them out (R2113-1)."),
    LOTS(
            "Aucun lot : la consultation en a un, de son intitulé.",
            "No lot: the tender gets one, named after its title."),
    LOT_TITLE(
            "Le lot n’a pas d’intitulé : son identifiant « {0} » en tient lieu.",
            "The lot has no title: its identifier \"{0}\" stands in."),
    TEXT_SHORTENED("Un texte de plus de {0} caractères a été coupé.", "A text longer than {0} characters was cut."),
    TEXT_CLEANED(
            "Des caractères qui ne peuvent être conservés ont été retirés d’un texte.",
            "Characters that cannot be kept were removed from a text."),
    CRITERIA("Aucun critère : donnez au lot sa grille.", "No criterion: give the lot its grid."),
    CRITERIA_MANY(
            "{0} critères : une grille en compte 500 au plus. Le lot n’a pas de grille.",
            "{0} criteria: a grid has 500 at most. The lot has no grid."),
    CRITERION_TYPE(
            "Le critère {0} ne dit pas s’il est un prix, un coût ou une qualité : il est mis en qualité.",
            "Criterion {0} does not say whether it is price, cost or quality: it is entered as quality."),
    WEIGHTS(
            "Le poids manque ou n’est pas un nombre exact : {0}. Donnez à chaque critère son poids.",
            "The weight is missing or no exact number: {0}. Give each criterion its weight."),
    WEIGHTS_RANGE(
            "Des poids sont des milieux de fourchettes ({0}) : ils sont repris, les bornes manquent.",
            "Some weights are middles of ranges ({0}): they are taken over, the limits are missing."),
    WEIGHT_SUM("Les poids font {0} au lieu de 100.", "The weights sum to {0} instead of 100."),
    POINTS_SCALED(
            "Les poids sont en points, {0} en tout : ils sont ramenés à 100, exactement.",
            "The weights are in points, {0} in all: they are brought to 100, exactly."),
    FORMULA(
            "L’avis ne dit pas comment le prix se note ({0}) : la formule inverse, prix le plus bas ÷ prix, est posée "
                    + "en attente. Vérifiez-la.",
            "The notice does not say how the price is marked ({0}): the inverse formula, lowest price ÷ price, stands "
                    + "in. Check it."),
    SCALE(
            "L’avis ne dit pas comment la qualité se note ({0}) : une échelle de 0 à 20 par demi-point est posée en "
                    + "attente. Vérifiez-la.",
            "The notice does not say how quality is marked ({0}): a scale from 0 to 20 by halves stands in. Check it."),
    MONTHS(
            "L’avis ne dit pas quelle durée le prix couvre : 12 mois sont posés en attente.",
            "The notice does not say which duration the price covers: 12 months stand in."),
    GRID_UNMADE("La grille du lot n’a pas pu être faite : {0}", "The grid of the lot could not be made: {0}"),
    SCHEDULE("Le bordereau des prix n’est dans aucun avis.", "No notice holds the price schedule."),
    DOCUMENTS("Les documents de la consultation sont à ajouter.", "The consultation’s documents are to be added."),
    TIES(
            "Le départage des ex æquo et les moyens de noter chaque critère ne sont dans aucun avis : complétez les "
                    + "grilles.",
            "No notice says how ties end nor how each criterion is marked: complete the grids.");

    private final Text words;

    Gap(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What is missing, with the place for its detail. */
    Text words() {
        return words;
    }
}
