package io.github.dragoman_project.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The story that is told in every language, with nothing but the JDK as a client. */
class StoryTest {
    private static final Path SEED = Path.of("../../../seed/testdata/everything.yaml");
    private static final Path DIRECTORY = Path.of("../directory.json");
    private static final String COMPARED = "DRAGOMAN_TEST_STARTERS";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    static final DragomanExtension seeded = new DragomanExtension(with -> with.seedFile(SEED));

    private static HttpResponse<String> get(URI door, String path, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + path)).header("Authorization", authorization).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theSeedFileMakesTheSameDirectoryAsEverywhere(Dragoman d) throws Exception {
        JsonNode directory = JSON.readTree(DIRECTORY.toFile());
        assertTrue(directory.size() > 1);
        for (var paths = directory.fieldNames(); paths.hasNext();) {
            String path = paths.next();
            assertEquals(directory.get(path), JSON.readTree(get(d.elasticsearch(), path, d.basic()).body()), path);
        }
        assertEquals(200, get(d.elasticsearch(), "/_security/_authenticate", "ApiKey " + d.apiKey("ci")).statusCode());
        assertEquals(200, get(d.fusion(), "/api/session", Dragoman.basic("fay", "password1")).statusCode());
    }

    private static void tell(String what, Object body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv(COMPARED) + "/junit/" + what))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** Dragoman's own tests ask the doors of every language everything, and compare the answers. */
    @Test
    @EnabledIfEnvironmentVariable(named = COMPARED, matches = ".+")
    void allDoorsSayWhatTheySayInOtherLanguages(Dragoman d) throws Exception {
        Map<String, String> doors = new TreeMap<>();
        for (String door : List.of("elasticsearch", "cloud", "kuzzle", "fusion")) {
            doors.put(door, d.door(door).toString());
        }
        tell("doors", Map.of("doors", doors, "admin", Map.of("username", d.adminUsername(), "password", d.adminPassword()),
                "api_keys", List.of(Map.of("name", "ci", "encoded", d.apiKey("ci")))));
        List<String> refusals = new ArrayList<>();
        for (JsonNode seed : JSON.readTree(get(URI.create(System.getenv(COMPARED)), "/seeds", "Basic x").body())) {
            refusals.add(assertThrows(IllegalStateException.class, () -> Dragoman.builder().seed(seed.asText()).start()).getMessage());
        }
        tell("refusals", refusals);
    }

    @Test
    void aServerOfATestsOwn() throws Exception {
        URI address;
        try (Dragoman d = Dragoman.builder().password("another-one-1")
                .seed("users: [{username: jack, password: s3cret-password1}]").start()) {
            address = d.cloud();
            assertTrue(get(d.cloud(), "/api/v1/user", Dragoman.basic("jack", "s3cret-password1")).body().contains("\"jack\""));
            assertEquals(200, get(d.elasticsearch(), "/_security/_authenticate", d.basic()).statusCode());
        }
        assertThrows(ConnectException.class, () -> get(address, "/", "Basic x"));
    }

    @Test
    void aFaultySeedIsRefusedWithItsLine() {
        var refused = assertThrows(IllegalStateException.class,
                () -> Dragoman.builder().seed("users:\n- {username: a, pass: x}\n").start());
        assertTrue(refused.getMessage().contains(":2: a user has no \"pass\""), refused.getMessage());
    }

    @Test
    void aMissingProgramIsNamed() {
        var refused = assertThrows(IllegalStateException.class, () -> Dragoman.builder().binary("no-such-dragoman").start());
        assertTrue(refused.getMessage().contains("DRAGOMAN_TEST_BINARY"));
    }

    @Test
    void theContainerIsToldItsPortsAndSeeds() {
        try (DragomanContainer container = new DragomanContainer("dragoman:1").withSeed("users: []").withPassword("another-one-1")) {
            assertEquals("serve --ephemeral --seed /tmp/seed0", String.join(" ", container.getCommandParts()));
            assertTrue(container.getExposedPorts().contains(9200));
        }
    }
}
