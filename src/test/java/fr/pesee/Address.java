package fr.pesee;

import io.restassured.RestAssured;
import java.net.URI;

/**
 * Where the running application is. Quarkus tells it, to REST Assured, only while a test is under way; threads that
 * work ahead ask in between as well.
 */
public final class Address {
    private static volatile int port = RestAssured.UNDEFINED_PORT;

    private Address() {}

    /** Keeps in mind where the application is, if that is told just now. */
    public static void learn() {
        int told = RestAssured.port;
        if (told != RestAssured.UNDEFINED_PORT) {
            port = told;
        }
    }

    /** The address of a path of it. */
    public static URI of(String path) {
        learn();
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
