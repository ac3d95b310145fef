package fr.pesee.ground.office;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a file is not taken. */
public enum FileProblem implements ProblemCode {
    FILE_EMPTY(
            "Ce fichier est vide. Vérifiez-le sur votre poste, puis choisissez-le à nouveau.",
            "This file is empty. Check it on your computer, then choose it again."),
    FILE_TYPE_REFUSED(
            "Le contenu de ce fichier n’est d’aucun type accepté. Types acceptés : {0}.",
            "The content of this file is of no accepted type. Accepted types: {0}."),
    FILE_OLD_OFFICE(
            "Ce fichier est d’un ancien format Office, ou protégé par un mot de passe. Enregistrez-le sans mot de "
                    + "passe en DOCX, XLSX, PPTX, OpenDocument ou PDF.",
            "This file is of an old Office format, or protected by a password. Save it without password as DOCX, XLSX, "
                    + "PPTX, OpenDocument or PDF."),
    FILE_MACROS(
            "Ce fichier contient des macros. Enregistrez-le sans elles, ou en PDF.",
            "This file holds macros. Save it without them, or as PDF."),
    FILE_EXECUTABLE(
            "Ce fichier est un programme. Seuls des documents sont acceptés.",
            "This file is a program. Only documents are accepted."),
    FILE_ARCHIVE_UNSAFE(
            "L’archive contient « {0} », qui est un programme, porte des macros ou sortirait de son dossier. "
                    + "Retirez-le de l’archive.",
            "The archive holds \"{0}\", which is a program, carries macros or would leave its folder. Take it out of "
                    + "the archive."),
    FILE_ARCHIVE_LARGE(
            "L’archive contient plus de {0} fichiers. Partagez-la en plusieurs.",
            "The archive holds more than {0} files. Split it into several."),
    FILE_ARCHIVE_CLOSED(
            "L’archive contient « {0} », qui ne peut être examiné : il est protégé par un mot de passe, abîmé, trop "
                    + "gros une fois décompressé, ou enfoui dans plus de trois archives. Retirez-le, ou mettez ses "
                    + "fichiers dans l’archive même.",
            "The archive holds \"{0}\", which cannot be examined: it is protected by a password, damaged, too large "
                    + "once decompressed, or buried in more than three archives. Take it out, or put its files into "
                    + "the archive itself."),
    FILE_ARCHIVE_UNFOLDS(
            "L’archive contient « {0} », qui serait plus de {1} fois plus gros une fois décompressé. Retirez-le, ou "
                    + "envoyez-le à part.",
            "The archive holds \"{0}\", which would be more than {1} times larger once decompressed. Take it out, or "
                    + "send it by itself."),
    FILE_DAMAGED(
            "Ce fichier se présente comme {0}, mais il est abîmé ou incomplet. Vérifiez qu’il s’ouvre sur votre poste, "
                    + "puis choisissez-le à nouveau.",
            "This file looks like {0} but is damaged or incomplete. Check that it opens on your computer, then choose "
                    + "it again."),
    FILE_NAME_DIFFERS(
            "Le nom « {0} » ne dit pas ce que le fichier contient : {1}. Renommez-le pour qu’il finisse par « {2} ».",
            "The name \"{0}\" does not say what the file holds: {1}. Rename it so that it ends with \"{2}\".");

    private final Text text;

    FileProblem(String fr, String en) {
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
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
