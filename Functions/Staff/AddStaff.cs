using CampusIssues.Functions.Access;
using CampusIssues.Functions.Logging;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Staff;

/// <summary>
/// The console verb <c>add-staff NAME --role ROLE</c>: makes an account, or gives it this role and PIN. The PIN comes from
/// STAFF_PIN, never from the command line, where every process could read it. Running it again changes nothing.
/// </summary>
internal sealed class AddStaff(StaffTable staff, ILogger log)
{
    public const string Verb = "add-staff";
    private const int LeastPin = 6;
    private const int MaxName = 64;

    /// <summary>The exit code: 0 done, 2 bad usage.</summary>
    public async Task<int> RunAsync(string[] args, string? pin, CancellationToken cancellationToken)
    {
        if (args is not [Verb, var name, "--role", var roleName] || RoleNames.Parse(roleName) is not { } role || !IsName(name))
        {
            log.CannotStart($"Usage: STAFF_PIN=… {Verb} NAME --role {string.Join('|', RoleNames.All)}; a name has letters, digits, dots, dashes");
            return 2;
        }

        if (pin is not { Length: >= LeastPin })
        {
            log.CannotStart($"STAFF_PIN must have at least {LeastPin} characters");
            return 2;
        }

        var account = await staff.FindAsync(name, cancellationToken);
        if (account?.Role != role || !account.Pin.Matches(pin) || account.Pin.Rounds != PinHash.CurrentRounds)
        {
            await staff.PutAsync(new Account(name, role, PinHash.Of(pin)), cancellationToken);
        }

        log.StaffReady(name, role.Name());
        return 0;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
}
