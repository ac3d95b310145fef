package fr.pesee.run.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three ports of 127.0.0.1 that {@code ./pesee start} listens to. */
record StartPorts(int postgres, int keycloak, int pesee) {

    private static final int HIGHEST = 65_535;
    private static final int LONGEST_COMMAND = 100;

    /** What each part listens to. */
    int of(Part part) {
        return switch (part) {
            case POSTGRES -> postgres;
            case KEYCLOAK -> keycloak;
            case PESEE -> pesee;
        };
    }

    /**
     * Refuses ports that cannot be listened to, all at once, each with its holder and the option that chooses another.
     *
     * @throws PlatformFailure if there is one
     */
    void requireFree() {
        List<String> problems = new ArrayList<>();
        for (Part part : Part.values()) {
            problem(part).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new PlatformFailure(String.join("\n", problems));
        }
    }

    private Optional<String> problem(Part part) {
        int port = of(part);
        String another = " Choose another with " + part.portOption() + " N.";
        if (port < 1 || port > HIGHEST) {
            return Optional.of(port + " is no port number for " + part.label() + "." + another);
        }
        for (Part earlier : Part.values()) {
            if (earlier == part) {
                break;
            }
            if (of(earlier) == port) {
                return Optional.of("Port " + port + " cannot serve both " + earlier.label() + " and " + part.label()
                        + "." + another);
            }
        }
        if (Ports.isFree(port)) {
            return Optional.empty();
        }
        String holder = Ports.owner(port).map(StartPorts::describe).orElse("another program");
        return Optional.of("Port " + port + ", meant for " + part.label() + ", is in use by " + holder + "." + another);
    }

    private static String describe(ProcessHandle process) {
        String command =
                process.info().commandLine().or(() -> process.info().command()).orElse("unknown");
        String shown = command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "…" : command;
        return "process " + process.pid() + " (" + shown + ")";
    }
}
