using Testcontainers.LocalStack;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>
/// The AWS that the tests run on: <c>CAMPUS_AWS</c> is <c>embedded</c> (default), <c>localstack</c>, or the address of a server
/// that runs already.
/// </summary>
public sealed class Backend : IAsyncDisposable
{
    /// <summary>The last LocalStack that needs no account.</summary>
    private const string LocalStackImage = "localstack/localstack:4.14.0";

    private static readonly string Name = Environment.GetEnvironmentVariable("CAMPUS_AWS") is { Length: > 0 } name ? name : "embedded";
    private static readonly Lazy<Abilities> Has = new(Look);

    private readonly LocalStackContainer? _localStack;

    private Backend(Uri? endpoint, LocalStackContainer? localStack) => (Endpoint, _localStack) = (endpoint, localStack);

    /// <summary>What a test may need of it.</summary>
    [Flags]
    private enum Abilities
    {
        None = 0,

        /// <summary>It sends mails from the identity that the template makes, and shows them.</summary>
        Mailbox = 1,

        /// <summary>It is the emulator of this repository, in the AppHost.</summary>
        Embedded = 2,
    }

    /// <summary>The server; null for the AppHost's own.</summary>
    public Uri? Endpoint { get; }

    /// <summary>Starts it, where it doesn't run already.</summary>
    public static async Task<Backend> StartAsync(CancellationToken cancellationToken)
    {
        switch (Name)
        {
            case "embedded":
                return new Backend(null, null);
            case "localstack":
                var container = new LocalStackBuilder(LocalStackImage).Build();
                await container.StartAsync(cancellationToken);
                return new Backend(new Uri(container.GetConnectionString()), container);
            default:
                return new Backend(Address(), null);
        }
    }

    /// <summary>Why a test can't run here; null where it can.</summary>
    public static string? Lacks(string? need) => need switch
    {
        null => null,
        _ when Enum.TryParse<Abilities>(need, ignoreCase: true, out var ability) => Has.Value.HasFlag(ability) ? null : $"needs {need}, which CAMPUS_AWS={Name} doesn't have",
        _ => throw new ArgumentException($"'{need}' is nothing that a backend has or lacks.", nameof(need)),
    };

    public async ValueTask DisposeAsync()
    {
        if (_localStack is not null)
        {
            await _localStack.DisposeAsync();
        }
    }

    private static Uri Address() => Uri.TryCreate(Name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new InvalidOperationException($"CAMPUS_AWS={Name} is none of embedded, localstack and http://…");

    /// <summary>A server that has LocalStack's mailbox shows mails; others, such as moto, have AWS's own API alone.</summary>
    private static Abilities Look() => Name switch
    {
        "embedded" => Abilities.Mailbox | Abilities.Embedded,
        "localstack" => Abilities.Mailbox,
        _ => Answers(new Uri(Address(), "/_aws/ses")) ? Abilities.Mailbox : Abilities.None,
    };

    private static bool Answers(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = http.Send(request);
        return answer.IsSuccessStatusCode;
    }
}
