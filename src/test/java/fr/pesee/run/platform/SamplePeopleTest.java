package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SamplePeopleTest {

    @Test
    void everyEligibilityHasSomeoneWhoCanSignIn() {
        SamplePeople people = SamplePeople.of(Path.of("docker/keycloak/pesee-realm.json"));
        Set<String> roles =
                people.people().stream().map(SamplePeople.Person::role).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "administrator",
                        "auditor",
                        "awarding authority",
                        "bidder",
                        "committee member",
                        "legal reviewer",
                        "officer"),
                roles);
        assertTrue(people.people().contains(new SamplePeople.Person("camille.moreau", "Camille Moreau", "officer")));
    }
}
