package fr.pesee.ground.office;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a file cannot be read as a table, or one of its cells as what its column asks for. */
public enum OfficeProblem implements ProblemCode {
    OFFICE_FILE_MISSING(
            "Choisissez un fichier XLSX ou CSV, puis renvoyez.", "Choose an XLSX or CSV file and send again."),
    OFFICE_FILE_EMPTY(
            "Ce fichier ne contient aucune ligne. Remplissez-le, puis renvoyez-le.",
            "This file holds no row. Fill it in and send it again."),
    OFFICE_FILE_UNKNOWN(
            "Ce fichier n’est ni un classeur XLSX ni un texte CSV. Enregistrez-le dans l’un de ces formats.",
            "This file is neither an XLSX workbook nor CSV text. Save it in one of these formats."),
    OFFICE_FILE_CLOSED(
            "Ce fichier est à l’ancien format .xls ou protégé par un mot de passe. Enregistrez-le en XLSX, sans mot "
                    + "de passe.",
            "This file is in the old .xls format or protected by a password. Save it as XLSX, without a password."),
    OFFICE_MACROS(
            "Ce classeur contient des macros. Enregistrez-le au format XLSX, qui n’en contient pas.",
            "This workbook holds macros. Save it as XLSX, which holds none."),
    OFFICE_EXTERNAL(
            "Ce classeur dépend d’autres fichiers ({0}). Rompez les liaisons (Données, Modifier les liaisons), puis "
                    + "enregistrez-le.",
            "This workbook depends on other files ({0}). Break the links (Data, Edit links) and save it."),
    OFFICE_FILE_HEAVY(
            "Ce fichier dépasse {0}. Gardez la seule feuille utile dans un nouveau classeur.",
            "This file exceeds {0}. Keep the useful sheet alone in a new workbook."),
    OFFICE_FILE_LARGE(
            "Une fois décompressé, ce fichier dépasse ce qui peut être lu ({0}). Gardez la seule feuille utile dans "
                    + "un nouveau classeur.",
            "Once decompressed, this file exceeds what can be read ({0}). Keep the useful sheet alone in a new "
                    + "workbook."),
    OFFICE_FILE_BROKEN(
            "Ce fichier est abîmé et ne peut être lu ({0}). Rouvrez-le dans votre tableur, enregistrez-le, puis "
                    + "renvoyez-le.",
            "This file is damaged and cannot be read ({0}). Open it in your spreadsheet program, save it and send it "
                    + "again."),
    OFFICE_FILE_UNSAFE(
            "Ce fichier contient une déclaration qu’aucun tableur n’écrit (DOCTYPE) : il n’est pas lu. Recopiez ses "
                    + "cellules dans un nouveau classeur.",
            "This file holds a declaration that no spreadsheet program writes (DOCTYPE): it is not read. Copy its "
                    + "cells into a new workbook."),
    OFFICE_SHEET_NONE(
            "Ce classeur n’a aucune feuille visible. Affichez celle à lire.",
            "This workbook has no visible sheet. Show the one to be read."),
    OFFICE_TABLE_LARGE(
            "Ce tableau dépasse {0} lignes ou {1} colonnes. Retirez ce qui est de trop.",
            "This table exceeds {0} rows or {1} columns. Remove what is not needed."),
    OFFICE_CSV_BROKEN(
            "Le texte CSV ne peut être lu au-delà de la ligne {0} : un guillemet n’y est pas fermé ou est suivi "
                    + "d’autre chose qu’un séparateur.",
            "The CSV text cannot be read beyond line {0}: a quotation mark is not closed there, or is followed by "
                    + "something else than a separator."),
    OFFICE_COLUMN_MISSING(
            "Il manque la colonne « {0} ». Ses titres admis : {1}.",
            "The column \"{0}\" is missing. Its accepted headings: {1}."),
    OFFICE_COLUMN_TWICE(
            "Deux colonnes donnent la même chose : « {0} ». Gardez-en une.",
            "Two columns give the same thing: \"{0}\". Keep one."),
    OFFICE_CELLS_MERGED(
            "Les cellules {0} sont fusionnées. Défaites la fusion, et donnez à chaque ligne ses propres valeurs.",
            "The cells {0} are merged. Unmerge them and give each row its own values."),
    OFFICE_CELL_DATE(
            "Cette cellule contient une date. Mettez-la au format Texte ou Nombre, puis retapez sa valeur.",
            "This cell holds a date. Give it the format Text or Number and type its value again."),
    OFFICE_CELL_BOOLEAN(
            "Cette cellule contient VRAI ou FAUX. Remplacez-le par un texte ou un nombre.",
            "This cell holds TRUE or FALSE. Replace it by a text or a number."),
    OFFICE_CELL_ERROR(
            "Cette cellule montre l’erreur {0}. Corrigez sa formule.",
            "This cell shows the error {0}. Mend its formula."),
    OFFICE_CELL_UNCALCULATED(
            "La formule de cette cellule n’a pas de résultat enregistré. Ouvrez le fichier dans un tableur et "
                    + "enregistrez-le, ou remplacez la formule par sa valeur.",
            "The formula of this cell has no saved result. Open the file in a spreadsheet program and save it, or "
                    + "replace the formula by its value."),
    OFFICE_CELL_LONG(
            "Cette cellule dépasse {0} caractères. Raccourcissez-la.", "This cell exceeds {0} characters. Shorten it."),
    OFFICE_NUMBER_UNREADABLE(
            "« {0} » n’est pas un nombre. Écrivez-le en chiffres, tel que 1 234,5.",
            "\"{0}\" is no number. Write it in digits, such as 1,234.5."),
    OFFICE_NUMBER_AMBIGUOUS(
            "« {0} » peut se lire de deux façons, avec des milliers ou des décimales. Écrivez-le sans séparateur de "
                    + "milliers.",
            "\"{0}\" can be read in two ways, with thousands or with decimals. Write it without a separator of "
                    + "thousands.");

    private final Text text;

    OfficeProblem(String fr, String en) {
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
