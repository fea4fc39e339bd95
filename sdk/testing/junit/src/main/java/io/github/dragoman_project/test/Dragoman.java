package io.github.dragoman_project.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running Dragoman: a process that keeps nothing, at ports of its own. It ends with this one at the latest. */
public final class Dragoman implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final JsonNode line;

    private Dragoman(Process process, JsonNode line) {
        this.process = process;
        this.line = line;
    }

    /** How to start one. */
    public static Builder builder() {
        return new Builder();
    }

    /** An address without a slash at the end; door is elasticsearch, cloud, kuzzle, fusion or management. */
    public URI door(String door) {
        JsonNode address = line.path("doors").path(door);
        if (!address.isTextual()) {
            throw new IllegalArgumentException("there is no open door " + door);
        }
        return URI.create(address.asText());
    }

    public URI elasticsearch() {
        return door("elasticsearch");
    }

    public URI cloud() {
        return door("cloud");
    }

    public URI kuzzle() {
        return door("kuzzle");
    }

    public URI fusion() {
        return door("fusion");
    }

    public URI management() {
        return door("management");
    }

    public String adminUsername() {
        return line.path("admin").path("username").asText();
    }

    public String adminPassword() {
        return line.path("admin").path("password").asText();
    }

    /** What goes after "ApiKey " in a header, for a key that a seed made. */
    public String apiKey(String name) {
        for (JsonNode key : line.path("api_keys")) {
            if (key.path("name").asText().equals(name)) {
                return key.path("encoded").asText();
            }
        }
        throw new IllegalArgumentException("no seed made an API key " + name);
    }

    public String version() {
        return line.path("version").asText();
    }

    /** The value of an Authorization header. */
    public static String basic(String username, String password) {
        byte[] who = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(who);
    }

    /** {@link #basic(String, String)} for the administrator. */
    public String basic() {
        return basic(adminUsername(), adminPassword());
    }

    /** Ends the server and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** How to start a Dragoman. */
    public static final class Builder {
        private final List<Path> files = new ArrayList<>();
        private final List<String> seeds = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();
        private String binary;
        private String password;
        private Duration timeout = Duration.ofSeconds(30);

        private Builder() {}

        /** A seed file to apply (Dragoman's docs/seed.md); in order. */
        public Builder seedFile(Path file) {
            files.add(file);
            return this;
        }

        /** A seed as YAML or JSON text, applied after the files. */
        public Builder seed(String text) {
            seeds.add(text);
            return this;
        }

        /** The administrator's password. */
        public Builder password(String password) {
            this.password = password;
            return this;
        }

        /** The program; the variable DRAGOMAN_TEST_BINARY, or dragoman in the PATH, without it. */
        public Builder binary(String binary) {
            this.binary = binary;
            return this;
        }

        /** More flags of "dragoman serve". */
        public Builder arguments(String... more) {
            arguments.addAll(List.of(more));
            return this;
        }

        /** How long it may take to be ready. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Returns when every door answers.
         *
         * @throws IllegalStateException with the program's own words, the line of a faulty seed included
         */
        public Dragoman start() {
            List<Path> temporary = new ArrayList<>();
            try {
                List<String> command = new ArrayList<>(List.of(program(), "serve", "--ephemeral", "--exit-with-parent"));
                for (Path file : files) {
                    command.addAll(List.of("--seed", file.toString()));
                }
                for (int i = 0; i < seeds.size(); i++) {
                    Path file = Files.createTempFile("dragoman-seed" + i + "-", "");
                    temporary.add(file);
                    Files.writeString(file, seeds.get(i));
                    command.addAll(List.of("--seed", file.toString()));
                }
                command.addAll(arguments);
                ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(nothing()));
                if (password != null) {
                    builder.environment().put("DRAGOMAN_ADMIN_PASSWORD", password);
                }
                return started(builder);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            } finally {
                for (Path file : temporary) {
                    file.toFile().delete();
                }
            }
        }

        private static java.io.File nothing() {
            return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
        }

        private String program() {
            if (binary != null) {
                return binary;
            }
            Map<String, String> environment = System.getenv();
            return environment.getOrDefault("DRAGOMAN_TEST_BINARY", "dragoman");
        }

        private Dragoman started(ProcessBuilder builder) throws IOException {
            Process process;
            try {
                process = builder.start();
            } catch (IOException missing) {
                throw new IllegalStateException("there is no program " + builder.command().get(0)
                        + ": put dragoman into the PATH, or name it in DRAGOMAN_TEST_BINARY", missing);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Deque<String> errors = new ArrayDeque<>();
            CompletableFuture<Void> told = read(process.getErrorStream(), text -> {
                synchronized (errors) {
                    errors.add(text);
                    if (errors.size() > 200) {
                        errors.remove();
                    }
                }
            });
            CompletableFuture<String> first = new CompletableFuture<>();
            read(process.getInputStream(), first::complete).thenRun(() -> first.complete(""));
            try {
                String line = first.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                if (!line.isEmpty()) {
                    return new Dragoman(process, JSON.readTree(line));
                }
                int code = process.waitFor();
                told.get(5, TimeUnit.SECONDS);
                throw new IllegalStateException("dragoman ended with code " + code + "\n" + String.join("\n", errors));
            } catch (TimeoutException late) {
                process.destroyForcibly();
                synchronized (errors) {
                    throw new IllegalStateException("dragoman was not ready after " + timeout + "\n" + String.join("\n", errors));
                }
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        /** Reads lines to the end, in a thread that holds nothing up. */
        private static CompletableFuture<Void> read(java.io.InputStream from, java.util.function.Consumer<String> each) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        each.accept(line);
                    }
                } catch (IOException closed) {
                    // The process has ended.
                } finally {
                    done.complete(null);
                }
            });
            thread.setDaemon(true);
            thread.start();
            return done;
        }
    }
}
