package fr.pesee.ground.party;

import fr.pesee.rule.exact.Text;

/** The kinds of identifiers that an operator may be known by. */
public enum IdentifierScheme {
    /** Of a French establishment: SIREN and five digits. */
    SIRET(new Text("SIRET (France)", "SIRET (France)")),
    /** Of a member state of the Union, or of Northern Ireland, with its prefix. */
    VAT(new Text("numéro de TVA (Union européenne)", "VAT number (European Union)")),
    /** Legal Entity Identifier, ISO 17442. */
    LEI(new Text("LEI (ISO 17442)", "LEI (ISO 17442)")),
    /** Of another register of a country; nothing about it can be checked. */
    OTHER(new Text("autre registre", "other register"));

    private final Text words;

    IdentifierScheme(Text words) {
        this.words = words;
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
