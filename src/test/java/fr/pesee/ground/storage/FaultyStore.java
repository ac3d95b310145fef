package fr.pesee.ground.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What answers where an S3 store should, and does it wrong, as no real one can be made to. */
final class FaultyStore implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService answering = Executors.newCachedThreadPool();

    private FaultyStore(HttpHandler fault) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", fault);
        server.setExecutor(answering);
        server.start();
    }

    /** It takes whatever is sent, and refuses it with this status and code. */
    static FaultyStore refusing(int status, String code) {
        return new FaultyStore(exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] said = ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no room</Message></Error>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
    }

    /** It reads some bytes of what is sent, and hangs up. */
    static FaultyStore hangingUp() {
        return new FaultyStore(exchange -> {
            exchange.getRequestBody().readNBytes(1_000);
            exchange.close();
        });
    }

    /** It announces an object of so many bytes, and hangs up after the first ones. */
    static FaultyStore breakingOff(byte[] first, long length) {
        return new FaultyStore(exchange -> breakOff(exchange, first, length));
    }

    private static void breakOff(HttpExchange exchange, byte[] first, long length) throws IOException {
        exchange.sendResponseHeaders(206, length);
        exchange.getResponseBody().write(first);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** Where it is. */
    Bucket bucket() {
        return new Bucket(
                "http://127.0.0.1:" + server.getAddress().getPort(), "us-east-1", "pesee", "essai", "secret-d-essai");
    }

    @Override
    public void close() {
        server.stop(0);
        answering.shutdownNow();
    }
}
