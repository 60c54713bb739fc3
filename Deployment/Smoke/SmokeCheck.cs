namespace CampusIssues.Deployment.Smoke;

/// <summary>One question to a deployed system, and what its answer must be.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Request">Makes the request.</param>
/// <param name="Expect">What is wrong with an answer and its text; null for nothing.</param>
internal sealed record SmokeCheck(string Name, Func<HttpRequestMessage> Request, Func<HttpResponseMessage, string, string?> Expect)
{
    /// <summary>Asks; what is wrong, null for nothing.</summary>
    public async Task<string?> FaultAsync(HttpClient http)
    {
        try
        {
            using var request = Request();
            using var answer = await http.SendAsync(request);
            return Expect(answer, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return fault.Message;
        }
    }
}
