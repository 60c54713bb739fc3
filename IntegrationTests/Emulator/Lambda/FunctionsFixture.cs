using System.IO.Compression;
using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator.Lambda;

/// <summary>An emulator with functions whose runtime is a shell script: it asks for events with curl and does as they say.</summary>
public sealed class FunctionsFixture : IAsyncLifetime
{
    private const string Bootstrap = """
        #!/bin/sh
        api="http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime"
        [ -z "$INIT_FAILS" ] || { curl -s -d '{"errorType":"NoTable","errorMessage":"no table"}' -H 'Lambda-Runtime-Function-Error-Type: Runtime.NoTable' "$api/init/error" >/dev/null; exit 1; }
        while true; do
          headers=$(mktemp)
          event=$(curl -sS -LD "$headers" "$api/invocation/next")
          id=$(grep -i lambda-runtime-aws-request-id "$headers" | tr -d '[:space:]' | cut -d: -f2)
          rm "$headers"
          echo "handling $event"
          case "$event" in
            *wait*) file=$(printf %s "$event" | sed 's/.*"wait":"//; s/".*//'); until [ -e "$file" ]; do sleep 0.1; done; curl -s -d "{\"pid\":$$}" "$api/invocation/$id/response" >/dev/null ;;
            *crash*) exit 7 ;;
            *hang*) sleep 1000 ;;
            *fail*) curl -s -d '{"errorType":"Oops","errorMessage":"failed"}' -H 'Lambda-Runtime-Function-Error-Type: Oops' "$api/invocation/$id/error" >/dev/null ;;
            *flood*) yes "a line that says nothing" | head -n 5000; curl -s -d "{\"pid\":$$}" "$api/invocation/$id/response" >/dev/null ;;
            *huge*) head -c 7000000 /dev/zero | tr '\0' x | curl -s --data-binary @- "$api/invocation/$id/response" >/dev/null ;;
            *slow*) sleep 1; curl -s -d "{\"pid\":$$}" "$api/invocation/$id/response" >/dev/null ;;
            *) curl -s -d "{\"pid\":$$,\"version\":\"$AWS_LAMBDA_FUNCTION_VERSION\",\"memory\":\"$AWS_LAMBDA_FUNCTION_MEMORY_SIZE\",\"greeting\":\"$GREETING\"}" "$api/invocation/$id/response" >/dev/null ;;
          esac
        done
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("functions-");
    private AwsEmulator? _emulator;

    public AwsCli Cli => new(_emulator!.Endpoint);

    public Uri Endpoint => _emulator!.Endpoint;

    /// <summary>The archive of the shell script's function.</summary>
    public string Archive => Path.Combine(_directory.FullName, "function.zip");

    public async Task InitializeAsync()
    {
        await using (var archive = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Create))
        {
            await using var entry = await archive.CreateEntry("bootstrap").OpenAsync();
            await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Bootstrap.ReplaceLineEndings("\n")));
        }

        _emulator = await AwsEmulator.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _emulator!.DisposeAsync();
        await Folders.DeleteAsync(_directory.FullName);
    }

    /// <summary>A file that isn't there yet: what is told to wait for it (<c>{"wait":"FILE"}</c>) answers when it is.</summary>
    public string NewGate() => Path.Combine(_directory.FullName, $"{Guid.NewGuid():N}.gate");

    /// <summary>Creates a function of a name of its own.</summary>
    public async Task<string> CreateAsync(params string[] more)
    {
        var name = $"f-{Guid.NewGuid():N}";
        await Cli.RunAsync([
            "lambda", "create-function", "--function-name", name, "--runtime", "provided.al2023", "--handler", "bootstrap",
            "--role", "arn:aws:iam::000000000000:role/runs", "--zip-file", $"fileb://{Archive}", .. more]);
        return name;
    }

    /// <summary>Invokes a function; what the CLI tells, and the payload.</summary>
    public async Task<(System.Text.Json.JsonElement Answer, string Payload)> InvokeAsync(string function, string payload, params string[] more)
    {
        var output = Path.Combine(_directory.FullName, $"{Guid.NewGuid():N}.json");
        var answer = await Cli.RunAsync(["lambda", "invoke", "--function-name", function, "--payload", payload, .. more, output]);
        return (answer, await File.ReadAllTextAsync(output));
    }
}
