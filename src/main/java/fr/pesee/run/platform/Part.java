package fr.pesee.run.platform;

import java.util.List;

/** What {@code ./pesee start} runs, in the order of starting. */
enum Part {
    POSTGRES("PostgreSQL", "postgres", "--postgres-port", ServerProcess.Signal.INT),
    KEYCLOAK("Keycloak", "keycloak", "--keycloak-port", ServerProcess.Signal.TERM),
    PESEE("Pesée", "pesee", "--port", ServerProcess.Signal.TERM);

    private final String label;
    private final String folder;
    private final String portOption;
    private final ServerProcess.Signal politeSignal;

    Part(String label, String folder, String portOption, ServerProcess.Signal politeSignal) {
        this.label = label;
        this.folder = folder;
        this.portOption = portOption;
        this.politeSignal = politeSignal;
    }

    /** The order of stopping. */
    static List<Part> lastStartedFirst() {
        return List.of(PESEE, KEYCLOAK, POSTGRES);
    }

    String label() {
        return label;
    }

    String folder() {
        return folder;
    }

    String portOption() {
        return portOption;
    }

    ServerProcess.Signal politeSignal() {
        return politeSignal;
    }
}
