package fr.pesee.prepare.editor;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Stage;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import java.util.List;
import java.util.UUID;

/**
 * A grid on its editor's desk.
 *
 * @param address of the grid's page, under which those of the editor stand
 */
record Editing(Frame frame, OpenLot open, LotGrid grid, GridDraft draft, String address) {
    UUID tender() {
        return open.tender().id();
    }

    public Lot lot() {
        return open.lot();
    }

    /** Where the tender stands. */
    public List<Stage> stages() {
        return Stage.of(open.lot().phase(), frame.language());
    }

    /** Where the grid is tried on imaginary bids. */
    public String rehearsal() {
        return address.substring(0, address.lastIndexOf('/')) + "/rehearsal";
    }

    /** Whether a published grid stays in force while this one is edited. */
    public boolean rectifying() {
        return open.tender().phase() == Phase.RECTIFYING;
    }

    public String version() {
        return Long.toString(grid.version());
    }
}
