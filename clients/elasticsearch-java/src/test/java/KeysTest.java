import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.elasticsearch.ElasticsearchStatusException;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestHighLevelClient;
import org.elasticsearch.client.SecurityClient;
import org.elasticsearch.client.security.CreateApiKeyRequest;
import org.elasticsearch.client.security.CreateApiKeyResponse;
import org.elasticsearch.client.security.CreateTokenRequest;
import org.elasticsearch.client.security.CreateTokenResponse;
import org.elasticsearch.client.security.DeleteUserRequest;
import org.elasticsearch.client.security.GetApiKeyRequest;
import org.elasticsearch.client.security.InvalidateApiKeyRequest;
import org.elasticsearch.client.security.InvalidateTokenRequest;
import org.elasticsearch.client.security.PutUserRequest;
import org.elasticsearch.client.security.RefreshPolicy;
import org.elasticsearch.client.security.support.ApiKey;
import org.elasticsearch.client.security.user.User;
import org.elasticsearch.client.security.user.privileges.Role;
import org.elasticsearch.core.TimeValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anApiKeyIsMadeUsedFoundAndInvalidated(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            String name = Server.unique("key");
            List<Role> roles = List.of(Role.builder().name("reader").clusterPrivileges("read_security").build());
            CreateApiKeyResponse made = security.createApiKey(
                    new CreateApiKeyRequest(name, roles, TimeValue.timeValueHours(24), RefreshPolicy.IMMEDIATE, Map.of("n", 1)), Server.admin());
            RequestOptions withKey = Server.as("ApiKey " + Server.encoded(made.getId() + ":" + made.getKey()));
            assertEquals("api_key", security.authenticate(withKey).getAuthenticationType());
            Server.refused(403, "security_exception", () -> security.deleteUser(new DeleteUserRequest("nobody"), withKey));

            List<ApiKey> found = security.getApiKey(GetApiKeyRequest.usingApiKeyName(name, false), Server.admin()).getApiKeyInfos();
            assertEquals(1, found.size());
            assertEquals(made.getId(), found.get(0).getId());
            assertEquals(made.getExpiration(), found.get(0).getExpiration());
            assertFalse(found.get(0).isInvalidated());
            assertEquals(List.of(made.getId()), security.invalidateApiKey(
                    InvalidateApiKeyRequest.usingApiKeyId(made.getId(), true), Server.admin()).getInvalidatedApiKeys());
            Server.refused(401, "security_exception", () -> security.authenticate(withKey));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTokenIsMadeUsedRefreshedAndInvalidated(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            String name = Server.unique("joe");
            security.putUser(PutUserRequest.withPassword(new User(name, List.of("viewer")), "secret-1".toCharArray(), true, RefreshPolicy.NONE), Server.admin());
            CreateTokenResponse made = security.createToken(CreateTokenRequest.passwordGrant(name, "secret-1".toCharArray()), Server.admin());
            RequestOptions withToken = Server.as("Bearer " + made.getAccessToken());
            assertEquals(name, security.authenticate(withToken).getUser().getUsername());
            assertEquals("token", security.authenticate(withToken).getAuthenticationType());

            CreateTokenResponse renewed = security.createToken(CreateTokenRequest.refreshTokenGrant(made.getRefreshToken()), Server.admin());
            // Who refreshes twice at once gets the same pair twice.
            assertEquals(renewed.getAccessToken(), security.createToken(CreateTokenRequest.refreshTokenGrant(made.getRefreshToken()), Server.admin()).getAccessToken());
            // The client cannot read an error in the words of OAuth as one of its own.
            assertThrows(Exception.class, () -> security.createToken(CreateTokenRequest.refreshTokenGrant("bm8gdG9rZW4="), Server.admin()));
            assertEquals(1, security.invalidateToken(InvalidateTokenRequest.accessToken(renewed.getAccessToken()), Server.admin()).getInvalidatedTokens());
            assertTrue(security.invalidateToken(InvalidateTokenRequest.userTokens(name), Server.admin()).getInvalidatedTokens() > 0);
            assertThrows(ElasticsearchStatusException.class, () -> security.authenticate(withToken));
            assertEquals("Bearer", security.createToken(CreateTokenRequest.clientCredentialsGrant(), Server.admin()).getType());
            security.deleteUser(new DeleteUserRequest(name), Server.admin());
        }
    }
}
