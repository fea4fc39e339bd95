import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.apache.http.HttpHost;
import org.elasticsearch.ElasticsearchStatusException;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.elasticsearch.client.RestHighLevelClient;
import org.elasticsearch.client.RestHighLevelClientBuilder;
import org.junit.jupiter.api.function.Executable;

/**
 * The running server that these tests talk to. Its address is in the environment (see ../go/doc.go); ../run sets it.
 */
final class Server {
    private Server() {}

    /** A client; compatible ones send the media types of version 7. */
    static RestHighLevelClient client(boolean compatible) {
        URI address = URI.create(environment("DRAGOMAN_TEST_ELASTICSEARCH"));
        HttpHost host = new HttpHost(address.getHost(), address.getPort(), address.getScheme());
        RestClientBuilder plain = RestClient.builder(host);
        if (!address.getPath().isEmpty()) {
            plain.setPathPrefix(address.getPath());
        }
        return new RestHighLevelClientBuilder(plain.build())
                .setApiCompatibilityMode(compatible)
                .build();
    }

    static RequestOptions admin() {
        return basic("admin", environment("DRAGOMAN_TEST_ADMIN_PASSWORD"));
    }

    static RequestOptions basic(String username, String password) {
        return as("Basic " + encoded(username + ":" + password));
    }

    static RequestOptions as(String authorization) {
        return RequestOptions.DEFAULT.toBuilder().addHeader("Authorization", authorization).build();
    }

    static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** A name that no other test and no earlier run has used. */
    static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static void refused(int status, String type, Executable call) {
        ElasticsearchStatusException e = assertThrows(ElasticsearchStatusException.class, call);
        assertEquals(status, e.status().getStatus());
        assertTrue(e.getMessage().contains("type=" + type), e.getMessage());
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        boolean strict = "true".equals(System.getenv("CI"));
        assumeTrue(value != null || strict, name + " is not set: go run ./clients/run starts a server for these tests");
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
