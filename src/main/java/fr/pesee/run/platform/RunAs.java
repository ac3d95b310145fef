package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root.
 *
 * <p>As root, a user namespace without any mapping is tried first: files stay root's. Where namespaces are forbidden
 * (many containers), the process becomes user 65534 and keeps only the right to pass folders of others, since a
 * checkout below {@code /root} could not be entered otherwise. For anyone else there is nothing to do.
 *
 * @param prefix what stands before the command
 * @param changesOwner whether the cluster's folder must belong to user 65534
 */
record RunAs(List<String> prefix, boolean changesOwner) {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override");

    RunAs {
        prefix = List.copyOf(prefix);
    }

    static RunAs here() {
        if (!isRoot()) {
            return new RunAs(List.of(), false);
        }
        if (works(NAMESPACE)) {
            return new RunAs(NAMESPACE, false);
        }
        if (works(OTHER_USER)) {
            return otherUser();
        }
        throw new PlatformFailure("PostgreSQL does not run as root, and this system allows neither `unshare -U` nor "
                + "`setpriv` to leave it. Start Pesée as another user.");
    }

    static RunAs otherUser() {
        return new RunAs(OTHER_USER, true);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    void own(Path folder) throws IOException {
        if (changesOwner) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException unreadable) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
