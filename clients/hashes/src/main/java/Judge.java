import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.mindrot.jbcrypt.BCrypt;

/**
 * Verifies and makes hashes with the JDK's PBKDF2, jBCrypt and Bouncy Castle, and reads a file realm
 * as Elasticsearch's documentation describes it. One question a line, parts separated by tabs:
 * verify HASH PASSWORD, make FORM PASSWORD, realm FOLDER USER PASSWORD; passwords are in base64.
 */
public class Judge {
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      String[] q = line.split("\t", -1);
      String password = new String(Base64.getDecoder().decode(q[q.length - 1]), StandardCharsets.UTF_8);
      String answer;
      try {
        switch (q[0]) {
          case "verify":
            answer = String.valueOf(verify(q[1], password));
            break;
          case "make":
            answer = make(q[1], password);
            break;
          default:
            answer = realm(Path.of(q[1]), q[2], password);
        }
      } catch (Exception e) {
        answer = "error: " + e;
      }
      System.out.println(answer);
    }
  }

  static final byte[] SALT = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  static boolean verify(String hash, String password) throws Exception {
    if (hash.startsWith("$2a$")) { // what Elasticsearch has within
      return BCrypt.checkpw(password, hash) && OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }
    if (hash.startsWith("$2")) {
      return OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }
    if (hash.startsWith("$argon2id$")) {
      return argon2id(hash, password);
    }
    if (hash.startsWith("{PBKDF2")) {
      String[] parts = hash.substring(hash.indexOf('}') + 1).split("\\$");
      byte[] key = Base64.getDecoder().decode(parts[2]);
      byte[] salt = Base64.getDecoder().decode(parts[1]);
      if (salt.length < 8 || key.length * 8 % 128 != 0) {
        return false; // Elasticsearch has no such
      }
      return Arrays.equals(key, derived(hash, password, salt, Integer.parseInt(parts[0]), key.length));
    }
    throw new IllegalArgumentException("unknown form");
  }

  /** PBKDF2, over the password or, stretched, over the hexadecimal digest of it. */
  static byte[] derived(String form, String password, byte[] salt, int rounds, int length) throws Exception {
    if (form.startsWith("{PBKDF2_STRETCH}")) {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(password.getBytes(StandardCharsets.UTF_8));
      password = String.format("%0128x", new BigInteger(1, digest));
    }
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, length * 8);
    return SecretKeyFactory.getInstance("PBKDF2withHMACSHA512").generateSecret(spec).getEncoded();
  }

  static boolean argon2id(String hash, String password) {
    String[] parts = hash.split("\\$"); // "", argon2id, v=19, m=..,t=..,p=.., salt, key
    Map<String, Integer> cost = new LinkedHashMap<>();
    for (String pair : parts[3].split(",")) {
      cost.put(pair.substring(0, 1), Integer.parseInt(pair.substring(2)));
    }
    byte[] key = Base64.getDecoder().decode(parts[5]);
    return Arrays.equals(key, argon2id(password, Base64.getDecoder().decode(parts[4]), cost, key.length));
  }

  static byte[] argon2id(String password, byte[] salt, Map<String, Integer> cost, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(cost.get("m")).withIterations(cost.get("t")).withParallelism(cost.get("p")).withSalt(salt).build());
    byte[] key = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }

  static String make(String form, String password) throws Exception {
    Base64.Encoder plain = Base64.getEncoder();
    switch (form) {
      case "$2a$":
        return BCrypt.hashpw(password, BCrypt.gensalt(4));
      case "$2b$":
      case "$2y$":
        return OpenBSDBCrypt.generate(form.substring(1, 3), password.toCharArray(), Arrays.copyOf(SALT, 16), 4);
      case "{PBKDF2}":
      case "{PBKDF2_STRETCH}":
        return form + "1000$" + plain.encodeToString(SALT) + "$" + plain.encodeToString(derived(form, password, SALT, 1000, 32));
      case "$argon2id$":
        Map<String, Integer> cost = Map.of("m", 64, "t", 1, "p", 1);
        return "$argon2id$v=19$m=64,t=1,p=1$" + plain.withoutPadding().encodeToString(SALT) + "$"
            + plain.withoutPadding().encodeToString(argon2id(password, SALT, cost, 32));
      case "kuzzle pbkdf2": // salt and key, as its storage has them
        String salt = "0123456789abcdef".repeat(16);
        return salt + " " + hex(derived("", password, salt.getBytes(StandardCharsets.UTF_8), 10_000, 512));
      default: // kuzzle hmac
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec("0123456789abcdef".repeat(16).getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        return "0123456789abcdef".repeat(16) + " " + hex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    }
  }

  static String hex(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      out.append(String.format("%02x", b));
    }
    return out.toString();
  }

  /** Whether a user of a file realm logs in, and with which roles. */
  static String realm(Path folder, String user, String password) throws Exception {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String[] pair : pairs(folder.resolve("users"))) {
      hashes.put(pair[0], pair[1]);
    }
    TreeSet<String> roles = new TreeSet<>();
    for (String[] pair : pairs(folder.resolve("users_roles"))) {
      if (Arrays.asList(pair[1].split(",")).contains(user)) {
        roles.add(pair[0]);
      }
    }
    boolean proved = hashes.containsKey(user) && verify(hashes.get(user), password);
    return proved + " " + String.join(",", roles);
  }

  /** name:value lines in UTF-8; empty lines and comments do not count, anything else is an error. */
  static List<String[]> pairs(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
      throw new IllegalStateException("the last line does not end");
    }
    String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    List<String[]> out = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int at = line.indexOf(':');
      if (at <= 0 || at == line.length() - 1 || !line.equals(line.strip())) {
        throw new IllegalStateException("not name:value");
      }
      out.add(new String[] {line.substring(0, at), line.substring(at + 1)});
    }
    return out;
  }
}
