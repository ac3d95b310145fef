package fr.pesee.run.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ports of 127.0.0.1: which are free, and who holds one that is not. */
public final class Ports {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEXADECIMAL = 16;

    private Ports() {}

    /** A port that nobody listened to a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a server could listen on this port of 127.0.0.1 now. */
    static boolean isFree(int port) {
        try (Socket caller = new Socket()) {
            caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return false;
        } catch (IOException nobodyAnswers) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return true;
            } catch (IOException taken) {
                return false;
            }
        }
    }

    /** The process that listens on a port, if the kernel lets us see it. */
    static Optional<ProcessHandle> owner(int port) {
        Set<String> sockets = new HashSet<>();
        listeningSockets(Path.of("/proc/net/tcp"), port, sockets);
        listeningSockets(Path.of("/proc/net/tcp6"), port, sockets);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process, sockets))
                .findFirst();
    }

    private static void listeningSockets(Path table, int port, Set<String> sockets) {
        List<String> lines;
        try {
            lines = Files.readAllLines(table);
        } catch (IOException unavailable) {
            return;
        }
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] fields = line.strip().split("\\s+", -1);
            String local = fields[LOCAL_ADDRESS];
            int localPort = Integer.parseInt(local.substring(local.lastIndexOf(':') + 1), HEXADECIMAL);
            if (localPort == port && fields[STATE].equals(LISTENING)) {
                sockets.add("socket:[" + fields[INODE] + "]");
            }
        }
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
