package fr.pesee.ground.problem;

import fr.pesee.rule.exact.Text;

/** Refusals of a request's form, before any room has read its content. */
public enum RequestProblem implements ProblemCode {
    BODY_UNREADABLE(
            Kind.MALFORMED,
            "Le corps de la requête n’est pas un JSON lisible ({0}). Corrigez sa syntaxe, puis renvoyez-le.",
            "The request body is not readable JSON ({0}). Mend its syntax and send it again."),
    BODY_MISSHAPEN(
            Kind.MALFORMED,
            "Le corps de la requête doit être {0}. Renvoyez-le sous cette forme.",
            "The request body has to be {0}. Send it again in that form."),
    BODY_MISSING(
            Kind.MALFORMED,
            "Cette opération attend un corps JSON ; la requête n’en a pas.",
            "This operation needs a JSON body; the request has none."),
    BODY_NOT_UTF8(
            Kind.MALFORMED,
            "Le corps de la requête n’est pas en UTF-8. Enregistrez-le dans ce codage, puis renvoyez-le.",
            "The request body is not UTF-8. Save it in that encoding and send it again."),
    BODY_BROKEN_OFF(
            Kind.MALFORMED,
            "L’envoi s’est interrompu avant la fin. Rien n’en a été enregistré. Recommencez-le.",
            "The transmission broke off before its end. Nothing of it was stored. Send it again."),
    FORM_UNREADABLE(
            Kind.MALFORMED,
            "Le formulaire est arrivé abîmé et ne peut être lu. Rien n’a été enregistré. Rouvrez la page, puis "
                    + "recommencez.",
            "The form arrived damaged and cannot be read. Nothing was stored. Open the page again and retry."),
    FIELD_UNKNOWN(
            Kind.MALFORMED,
            "Le champ « {0} » n’existe pas dans cette requête. Retirez-le ou corrigez son nom.",
            "The field \"{0}\" does not exist in this request. Remove it or correct its name."),
    FIELD_UNREADABLE(
            Kind.MALFORMED,
            "La valeur de ce champ n’est pas de la forme attendue : {0}.",
            "The value of this field does not have the expected form: {0}."),
    FIELD_DUPLICATE(
            Kind.MALFORMED,
            "Un champ est écrit deux fois ({0}). Gardez-en un seul.",
            "A field is written twice ({0}). Keep one of them."),
    FIELD_MISSING(
            Kind.INVALID,
            "Ce champ est obligatoire. Donnez-lui une valeur.",
            "This field is required. Give it a value."),
    FIELD_BLANK(
            Kind.INVALID,
            "Ce champ ne contient rien de lisible. Donnez-lui une valeur, ou omettez-le s’il est facultatif.",
            "There is nothing to read in this field. Give it a value, or leave it out if it is optional."),
    FIELD_TOO_LONG(
            Kind.INVALID,
            "Ce champ dépasse {0} caractères. Raccourcissez-le.",
            "This field is longer than {0} characters. Shorten it."),
    TEXT_UNSTORABLE(
            Kind.INVALID,
            "Ce texte contient un caractère qui ne peut être conservé (contrôle, sens d’écriture, code invalide). "
                    + "Retirez-le.",
            "This text holds a character that cannot be kept (control, direction of writing, invalid code). "
                    + "Remove it."),
    PAGE_OUT_OF_RANGE(
            Kind.INVALID,
            "La pagination demandée n’est pas valable : « limit » va de 1 à {0} et « after » reprend la valeur reçue.",
            "The requested page is not valid: \"limit\" goes from 1 to {0} and \"after\" repeats the value received."),
    PROBLEMS_MORE(
            Kind.INVALID,
            "Il reste {0} constats de plus. Corrigez d’abord ceux-ci.",
            "There are {0} more findings. Mend these first."),
    BODY_TOO_LARGE(
            Kind.TOO_LARGE,
            "Le corps de la requête est plus grand que ce que cette opération accepte.",
            "The request body is larger than this operation accepts."),
    UPLOAD_FULL(
            Kind.FULL,
            "Le serveur n’a plus la place de recevoir ce fichier. Rien n’a été enregistré. Ceux qui exploitent cette "
                    + "installation doivent libérer de l’espace ; réessayez ensuite.",
            "The server has no room left to receive this file. Nothing was stored. Those who run this installation "
                    + "have to free some space; retry afterwards."),
    MEDIA_TYPE_UNSUPPORTED(
            Kind.UNSUPPORTED_MEDIA,
            "Cette opération ne lit pas ce type. Envoyez « application/json », « application/yaml » pour une grille, "
                    + "« application/xml » pour un avis eForms, « text/csv » ou le type d’un classeur XLSX, sans "
                    + "enveloppe, pour importer un bordereau, ou « multipart/form-data » pour un document, et "
                    + "indiquez-le dans l’en-tête Content-Type.",
            "This operation does not read this type. Send \"application/json\", \"application/yaml\" for a grid, "
                    + "\"application/xml\" for an eForms notice, \"text/csv\" or the type of an XLSX workbook, without "
                    + "envelope, to import a price schedule, or \"multipart/form-data\" for a document, and name it in "
                    + "the Content-Type header."),
    MEDIA_TYPE_UNANSWERABLE(
            Kind.NOT_ACCEPTABLE,
            "Cette adresse ne sait pas répondre dans le type demandé par l’en-tête Accept.",
            "This address cannot answer in the type that the Accept header asks for."),
    METHOD_NOT_ALLOWED(
            Kind.METHOD_UNKNOWN,
            "Cette adresse ne connaît pas cette méthode HTTP.",
            "This address does not know this HTTP method."),
    ADDRESS_UNKNOWN(
            Kind.NOT_FOUND,
            "Il n’y a rien à cette adresse, ou rien que vous puissiez voir.",
            "There is nothing at this address, or nothing that you may see."),
    SIGN_IN_REQUIRED(
            Kind.UNAUTHENTICATED,
            "Identifiez-vous : le jeton manque, a expiré ou n’est pas accepté.",
            "Sign in: the token is missing, has expired or is not accepted."),
    SIGN_IN_INCOMPLETE(
            Kind.UNAUTHENTICATED,
            "La connexion n’a pas abouti : elle a duré trop longtemps, ou a commencé dans un autre onglet. "
                    + "Recommencez depuis l’accueil.",
            "The sign-in did not complete: it took too long, or began in another tab. Start again from the home "
                    + "page."),
    ACCESS_DENIED(
            Kind.DENIED,
            "Vos fonctions ne permettent pas cet acte à ce stade.",
            "Your functions do not allow this act at this stage."),
    VERSION_MISSING(
            Kind.VERSION_REQUIRED,
            "Indiquez dans l’en-tête If-Match l’ETag reçu à la lecture, pour ne pas effacer le travail d’un autre.",
            "Give in the If-Match header the ETag received when reading, so as not to erase another's work."),
    VERSION_STALE(
            Kind.STALE,
            "L’objet a changé depuis votre lecture. Relisez-le, puis recommencez.",
            "The object has changed since you read it. Read it again, then retry."),
    VERSION_UNREADABLE(
            Kind.STALE,
            "L’en-tête If-Match ne porte pas un ETag reçu à la lecture. Relisez l’objet, puis recopiez le sien.",
            "The If-Match header holds no ETag received when reading. Read the object again and copy its own.");

    private final Kind kind;
    private final Text text;

    RequestProblem(Kind kind, String fr, String en) {
        this.kind = kind;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return "";
    }
}
