package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who can sign in to the sample, read from the realm file so that the list shown is the list imported. */
record SamplePeople(List<Person> people) {

    /**
     * One person of the sample.
     *
     * @param user what to type when signing in
     * @param name first and last name
     * @param role what Keycloak says the person is eligible for
     */
    record Person(String user, String name, String role) {}

    SamplePeople {
        people = List.copyOf(people);
    }

    static SamplePeople of(Path realmFile) {
        try {
            List<Person> people = new ArrayList<>();
            for (JsonNode user : new ObjectMapper().readTree(realmFile.toFile()).path("users")) {
                people.add(new Person(
                        user.path("username").asText(),
                        user.path("firstName").asText() + " "
                                + user.path("lastName").asText(),
                        role(user)));
            }
            return new SamplePeople(people);
        } catch (IOException failure) {
            throw new PlatformFailure("The realm file " + realmFile + " cannot be read: " + failure, failure);
        }
    }

    private static String role(JsonNode user) {
        List<String> roles = new ArrayList<>();
        for (JsonNode role : user.path("realmRoles")) {
            if (!role.asText().startsWith("default-roles-")) {
                roles.add(role.asText().replace('_', ' '));
            }
        }
        return String.join(", ", roles);
    }
}
