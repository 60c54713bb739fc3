using DotNet.Testcontainers.Containers;

namespace Testcontainers.LocalStack;

/// <summary>A LocalStack. It has started when it says that it is healthy.</summary>
public sealed class LocalStackContainer : DockerContainer
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>A LocalStack of a configuration, not started yet.</summary>
    public LocalStackContainer(LocalStackConfiguration configuration)
        : base(configuration) => IsReadyAsync = IsHealthyAsync;

    /// <summary>The service URL for every AWS client.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public string GetConnectionString() => new UriBuilder(Uri.UriSchemeHttp, Hostname, GetMappedPublicPort(LocalStackBuilder.LocalStackPort)).ToString();

    private async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(new Uri(GetConnectionString()), "/_localstack/health"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException || (notYet is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
