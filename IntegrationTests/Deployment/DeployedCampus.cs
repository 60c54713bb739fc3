using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

/// <summary>
/// The system as <c>Deployment/deploy</c> makes it: an emulator, and on it the stack, the packaged functions and the site. Deployed once
/// for all tests, with the real AWS CLI.
/// </summary>
public sealed partial class DeployedCampus : IAsyncLifetime
{
    public const string Stack = "campus-issues";

    private readonly string _data = Directory.CreateTempSubdirectory("deployed-").FullName;
    private LoggedEmulator? _emulator;
    private string _output = "";

    /// <summary>Where the repository is.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public Uri Endpoint => _emulator!.Endpoint;

    public AwsCli Cli => new(Endpoint);

    public AwsHttp Aws => new(Endpoint);

    /// <summary>What the emulator has written on its console: every denial, with the permission that was missing.</summary>
    public IReadOnlyList<string> Console => _emulator!.Lines;

    public Uri Site => new(Told("Site"));

    public Uri Api => new(Told("API") + "/");

    /// <summary>The archive that was deployed.</summary>
    public static string Package => Path.Combine(Root, "artifacts/deploy/functions.zip");

    /// <summary>The archive's key in the deployment's bucket.</summary>
    public string PackageKey { get; private set; } = "";

    public static string Bucket => $"{Stack}-deploy-000000000000-us-east-1";

    /// <summary>The PIN of <c>admin</c>: told once, when the account is made.</summary>
    public string Pin { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!Tools.IsInstalled("aws") || !Tools.IsInstalled("bash"))
        {
            return; // the tests skip by name
        }

        _emulator = await LoggedEmulator.StartAsync(_data);
        await DeployAsync("--build", "r2r");
    }

    public async Task DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        await Folders.DeleteAsync(_data);
    }

    /// <summary>Runs <c>Deployment/deploy</c> with this emulator, which must succeed; what it wrote.</summary>
    public async Task<string> DeployAsync(params string[] options)
    {
        var (exitCode, output, error) = await RunAsync("deploy", ["--endpoint", Endpoint.AbsoluteUri, .. options]);
        exitCode.ShouldBe(0, $"{output}\n{error}");
        _output = output;
        Pin = PinLine().Match(output) is { Success: true } told ? told.Groups[1].Value : Pin;
        PackageKey = (await Aws.OutputsAsync(Stack, "Parameters", "ParameterKey", "ParameterValue"))["CodeKey"];
        return output;
    }

    /// <summary>Ends the emulator with <c>kill -9</c> and starts it again on what it had written, at the same address.</summary>
    public async Task CutPowerAsync()
    {
        var port = Endpoint.Port;
        await _emulator!.DisposeAsync();
        _emulator = await LoggedEmulator.StartAgainAsync(_data, port);
    }

    /// <summary>Does something that changes the system; where that fails, the system is deployed anew, so that the other tests find one that works.</summary>
    public async Task ChangeAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (Exception failure)
        {
            await StartOverAsync(failure);
            throw;
        }
    }

    private async Task StartOverAsync(Exception failure)
    {
        try
        {
            if (!_emulator!.IsRunning)
            {
                await CutPowerAsync();
            }

            await RunAsync("destroy", "--endpoint", Endpoint.AbsoluteUri, "--delete-data", "--yes");
            await DeployAsync("--build", "r2r");
        }
        catch (Exception again)
        {
            throw new AggregateException(failure, again);
        }
    }

    /// <summary>Runs a script of <c>Deployment/</c>.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string script, params string[] options) =>
        Tools.TryRunAsync("bash", [Path.Combine(Root, "Deployment", script), .. options], Variables).WaitAsync(TimeSpan.FromMinutes(20));

    /// <summary>What an address has received.</summary>
    public Mailbox Mailbox(string address) => new(Endpoint, address);

    public ApiClient AsReporter() => new(Api);

    public async Task<ApiClient> AsStaffAsync()
    {
        var client = new ApiClient(Api);
        await client.SignInAsync("admin", Pin);
        return client;
    }

    /// <summary>A file of the site, as a browser gets it.</summary>
    public async Task<(int Status, string? ContentType, string Text)> BrowseAsync(string path)
    {
        // Names under .localhost are this machine, whatever its resolver knows of them.
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Endpoint, path));
        request.Headers.Host = Site.Authority;
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An operator's environment.</summary>
    internal static readonly Dictionary<string, string> Variables = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "",
        ["LC_ALL"] = "C",
        ["DEPLOY_POLL_SECONDS"] = "1",
    };

    private string Told(string name) => Regex.Match(_output, $"^  {name} +(http\\S+)", RegexOptions.Multiline).Groups[1].Value;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CampusIssues.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/'))!);

    [GeneratedRegex("admin, PIN ([0-9]{8})")]
    private static partial Regex PinLine();
}

[CollectionDefinition(Name)]
public sealed class DeployedCollection : ICollectionFixture<DeployedCampus>
{
    public const string Name = "deployed";
}
