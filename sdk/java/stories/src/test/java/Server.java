import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;

/** The running server that these stories are told to; clients/run starts it and puts its addresses into the environment. */
final class Server {
    private Server() {}

    static String door(String name) {
        return environment("DRAGOMAN_TEST_" + name.toUpperCase());
    }

    static String adminPassword() {
        return environment("DRAGOMAN_TEST_ADMIN_PASSWORD");
    }

    /** A name that no other test and no earlier run has used. */
    static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }


    private static String environment(String name) {
        String value = System.getenv(name);
        boolean strict = "true".equals(System.getenv("CI"));
        assumeTrue(value != null || strict, name + " is not set: go run ./clients/run starts a server for these stories");
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
