namespace Amazon.Lambda.Core;

/// <summary>The mobile application that invoked a function.</summary>
public interface IClientApplication
{
    /// <summary>The application's package name.</summary>
    string AppPackageName { get; }

    /// <summary>The application's title.</summary>
    string AppTitle { get; }

    /// <summary>The application's version code.</summary>
    string AppVersionCode { get; }

    /// <summary>The application's version.</summary>
    string AppVersionName { get; }

    /// <summary>The id of the installation on the device.</summary>
    string InstallationId { get; }
}
