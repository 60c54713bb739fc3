namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>Names the service and the key of a request, as a client does.</summary>
internal static class TestSigner
{
    public static Task SignAsync(HttpRequestMessage request, string service)
    {
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        return Task.CompletedTask;
    }
}
